"""Proposing: what feedback is likely about."""

from analysis.proposing import likeliest
from surveys.catalog import Catalog
from surveys.journey import TouchpointId
from surveys.language import Language

SHOP = Catalog.built_in("four-stages").journey
EN, NL = Language("en"), Language("nl")


def events(*touchpoints: str) -> list[TouchpointId]:
    return [TouchpointId(one) for one in touchpoints]


def test_words_and_what_happened_lately_both_speak_for_a_touchpoint() -> None:
    assert likeliest("The courier was late", EN, SHOP, ())[0] == "parcel.delivered"
    assert likeliest("De bezorger was te laat", NL, SHOP, ())[0] == "parcel.delivered"
    assert likeliest("I have something to say", EN, SHOP, events("repair.completed"))[0] == "repair.completed"


def test_what_a_text_comes_back_to_weighs_more_than_what_it_touches() -> None:
    text = "The courier was far too late, and nobody told me."
    assert likeliest(text, EN, SHOP, ())[0] == "parcel.delivered"


def test_words_shared_with_a_title_weigh_more_than_an_older_event() -> None:
    happened = events("product.used", "order.placed")
    found = likeliest("About the repair of my kettle", EN, SHOP, happened)
    assert found.index(TouchpointId("repair.completed")) < found.index(TouchpointId("order.placed"))


def test_the_last_event_weighs_most() -> None:
    found = likeliest("Hm.", EN, SHOP, events("store.visit", "order.placed", "order.placed", "ad.seen"))
    assert found == ("store.visit", "order.placed", "ad.seen")


def test_where_nothing_speaks_for_anything_nothing_is_proposed() -> None:
    assert likeliest("", EN, SHOP, ()) == ()
    assert likeliest("Hm.", Language("sv"), SHOP, events("no.longer.there")) == ()
