"""French, Spanish and Portuguese word lists: what customers say, read as they mean it."""

from pathlib import Path

import pytest

from analysis.reading import Passage, read_all
from analysis.sentiment.engine import BAND
from analysis.sentiment.engines import engine
from surveys.feedback import Sentiment
from surveys.language import Language
from surveys.mood import Label
from tests.analysis.real_feedback import (
    FOLDER,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    Labelled,
    agreement,
    in_language,
    labelled,
)

FR, ES, PT = Language("fr"), Language("es"), Language("pt")
SOUTH = (FR, ES, PT)
WORDS = Path(__file__).parents[2] / "analysis" / "sentiment" / "words"
ENGINE = engine()

FRENCH = {
    POSITIVE: (
        "Livraison rapide et colis bien emballé.",
        "Rien à redire, tout était parfait",
        "J'adore !",
        "tres bien",
        "Nickel",
        "Je recommande vivement ce site.",
        "Je n'ai jamais eu de problème avec eux",
        "Aucun souci",
        "Ce n'est pas cher et le personnel est souriant",
        "Un peu cher, mais le service est excellent",
        "Reçu avant la date prévue, merci",
        "Pas déçue du tout",
        "Le conseiller m'a rappelé et le problème est réglé",
    ),
    NEGATIVE: (
        "Plus jamais !",
        "Ça ne fonctionne pas.",
        "Le service laisse à désirer",
        "Pourrait être mieux",
        "Je ne recommande pas cette boutique",
        "Toujours pas reçu mon colis",
        "Aucune réponse à mes messages",
        "décevant",
        "Les plats sont bons mais l'attente est interminable",
        "Je ne suis pas satisfait",
        "L'application plante et la carte est refusée",
        "Prix trop élevés",
        "On m'a facturé deux fois",
        "Personne ne répond au téléphone",
        "Colis abîmé",
    ),
    NEUTRAL: (
        "Bonjour",
        "J'ai commandé deux livres mardi.",
        "Je ne sais pas",
    ),
}

SPANISH = {
    POSITIVE: (
        "Llegó antes de lo previsto y muy bien embalado.",
        "Nada que objetar",
        "Me encanta",
        "Volveremos seguro",
        "sin ningún problema",
        "El personal es muy amable y atento",
        "No tengo ninguna queja",
        "Un poco caro, pero la comida es buenísima",
        "rápido y barato",
        "No está nada mal",
        "perfecto",
        "Me lo solucionaron enseguida",
        "La relación calidad precio es muy buena",
    ),
    NEGATIVE: (
        "No funciona",
        "Nunca llegó",
        "pesimo",
        "No lo recomiendo",
        "Nunca más",
        "Todavía no he recibido el paquete",
        "Podría ser mejor",
        "La comida estaba fría y el camarero fue muy borde.",
        "El sitio es bonito pero el servicio es lentísimo",
        "Nadie contesta al teléfono",
        "Me cobraron dos veces",
        "caro",
        "Falta personal",
        "La web se cae y no puedo pagar",
        "No estoy satisfecho",
        "Deja mucho que desear",
    ),
    NEUTRAL: (
        "Buenos días",
        "Pedí dos camisetas el martes.",
        "No sé",
    ),
}

PORTUGUESE = {
    POSITIVE: (
        "Chegou antes do prazo, super recomendo!",
        "Tudo certo",
        "otimo",
        "Top",
        "Nota 10",
        "Não tenho do que reclamar",
        "Nunca tive problemas com a loja",
        "produto de boa qualidade e preço justo",
        "Demorou um pouco, mas o produto é maravilhoso",
        "Ameiiii",
        "Veio tudo certinho, conforme o anúncio",
        "Atendimento muito atencioso",
        "Vale a pena",
        "bom",
    ),
    NEGATIVE: (
        "Ainda não recebi",
        "nao recebi o produto",
        "Veio errado",
        "Produto não chegou",
        "Péssimo atendimento",
        "Não gostei",
        "O produto é bonito mas veio quebrado",
        "Comprei dois e só veio um",
        "Poderia ser melhor",
        "Ninguém responde",
        "Quero meu dinheiro de volta",
        "Muito caro",
        "Deixa a desejar",
        "O aplicativo trava toda hora",
        "não funciona",
        "Não recomendo",
        "Cobraram a mais na fatura",
    ),
    NEUTRAL: (
        "Bom dia",
        "Comprei duas camisas na terça.",
        "Ainda não usei",
    ),
}

SENTENCES = [
    (language, text, wanted)
    for language, table in zip(SOUTH, (FRENCH, SPANISH, PORTUGUESE), strict=True)
    for wanted, texts in table.items()
    for text in texts
]


def feels(text: str, language: Language, question_kind: str = "text") -> Sentiment:
    found = ENGINE.score(text, language, question_kind)
    assert found is not None
    return found


def sign(value: float) -> str:
    if abs(value) < BAND:
        return NEUTRAL
    return POSITIVE if value > 0 else NEGATIVE


@pytest.mark.parametrize(("language", "text", "wanted"), SENTENCES)
def test_a_sentence_is_read_as_it_is_meant(language: Language, text: str, wanted: str) -> None:
    assert sign(feels(text, language).value) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (FR, "Rien."),
        (FR, "Rien à améliorer"),
        (FR, "Continuez comme ça !"),
        (ES, "Nada"),
        (ES, "No cambiaría nada."),
        (ES, "Todo perfecto"),
        (PT, "Nada"),
        (PT, "nada a declarar"),
        (PT, "Continuem assim!"),
    ],
)
def test_nothing_to_improve_is_praise(language: Language, text: str) -> None:
    assert feels(text, language, "improve").label is Label.POSITIVE


@pytest.mark.parametrize(("language", "text"), [(FR, "Plus de choix"), (ES, "Más rapidez"), (PT, "Mais agilidade")])
def test_a_wish_is_a_complaint_where_it_was_asked_for(language: Language, text: str) -> None:
    assert feels(text, language, "improve").label is Label.NEGATIVE


@pytest.mark.parametrize(
    ("language", "accented", "plain"),
    [
        (FR, "très déçu, délai non respecté", "tres decu, delai non respecte"),
        (ES, "pésima atención, nunca llegó", "pesima atencion, nunca llego"),
        (PT, "não recebi, péssima experiência", "nao recebi, pessima experiencia"),
    ],
)
def test_accents_may_be_left_out(language: Language, accented: str, plain: str) -> None:
    assert feels(plain, language).value == feels(accented, language).value < 0


def test_praise_and_blame_are_weighed_where_they_stand() -> None:
    text = "Envío rápido. El producto llegó roto."
    words = {text[one.start : one.end]: one.weight for one in feels(text, ES).evidence}
    assert {word: weight > 0 for word, weight in words.items()} == {"rápido": True, "llegó roto": False}


@pytest.mark.parametrize("language", SOUTH)
def test_a_word_list_says_nothing_twice(language: Language) -> None:
    heading, seen = "", set[tuple[str, str]]()
    for line in (WORDS / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            heading = line
        elif not line.startswith("#"):
            term, _, number = line.partition("\t")
            assert term == term.strip().lower()
            assert (heading, term) not in seen
            assert 0 <= abs(float(number or 0)) <= (2 if heading == "[strength]" else 1)
            seen.add((heading, term))


def accuracy(rows: list[Labelled], language: Language) -> float:
    texts = [row.text.replace("[[", "").replace("]]", "") for row in rows]
    readings = read_all([Passage(text, language) for text in texts], (), "waypulse")
    return agreement(rows, [one.sentiment.value if one.sentiment else 0.0 for one in readings], BAND).accuracy


@pytest.mark.long
@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real feedback of ../shared/data is not here")
@pytest.mark.parametrize(
    ("name", "language", "floor"),
    [
        ("olist_pt", PT, 0.80),
        ("keytrade_nl_fr_en", FR, 0.80),
        ("absa_rest16_fr", FR, 0.74),
        ("absa_rest16_es", ES, 0.77),
    ],
)
def test_it_reads_real_customers(name: str, language: Language, floor: float) -> None:
    rows = labelled(name)
    mixed = name.startswith("keytrade")
    assert accuracy(in_language(rows, language) if mixed else rows, language) > floor
