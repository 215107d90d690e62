"""Correction sheet: a text with what was read in it, what staff said of that, and the buttons to say more."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.correcting import corrected_reading
from analysis.masking import masked
from analysis.reading import Reading
from analysis.titles import theme_title
from handlers.buttons import pack
from handlers.cases.correction_buttons import NOTHING, Look, Object, PickWrong, Retheme, mark_of
from handlers.replies import Button, Keyboard, in_rows
from handlers.reports.voice import quoted
from handlers.texts import Html, lines, plain, say
from handlers.world import World, staff_language
from surveys.corrections import Correction, Objection
from surveys.feedback import ResponseId
from surveys.journey import ThemeId
from surveys.language import Language
from surveys.store.corrections import Check

_IN_A_ROW = 2
_MOST_THEMES = 40
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """One text before those who may correct its reading."""

    check: Check
    world: World

    @property
    def language(self) -> Language:
        """The language of staff."""
        return staff_language(self.world)

    def text(self, question: Html | str = "") -> Html:
        """The words, masked as everywhere where quotes stand, and what counts of the reading by now."""
        check, language = self.check, self.language
        reading = applied(check)
        mood = say(f"reading-{reading.sentiment.label.value if reading.sentiment else 'none'}", language)
        themes = dict.fromkeys(one.theme for one in reading.mentions)
        named = ", ".join(self.titled(theme) for theme in themes) or plain("reading-no-theme", language)
        counted = lines((say("reading-mood", language, mood=mood), say("reading-themes", language, themes=named)))
        parts = (
            quoted(masked(check.read.verbatim.text), language),
            counted,
            corrections_told(check.corrections, self.world),
            question,
        )
        return Html("\n\n".join(part for part in parts if part))

    def keyboard(self) -> Keyboard:
        """What may be said of the whole text."""
        response, question = self.check.place
        return object_buttons(response, mark_of(question), self.check.corrections, self.language)

    def found(self) -> Keyboard:
        """The themes that were found, to choose the wrong one; and that one was missed."""
        response, question = self.check.place
        buttons = [self._wrong(theme) for theme in self.themes()]
        missed = self._button(plain("button-theme-missed", self.language), NOTHING)
        return (*in_rows(buttons, _IN_A_ROW), (missed,), (_back(response, mark_of(question), self.language),))

    def instead(self, theme: ThemeId | None) -> Keyboard:
        """The themes of the journey, to choose what it is instead."""
        response, question = self.check.place
        chosen = {one.becomes for one in self.check.corrections if _is_about(one, theme)}
        others = [one.id for one in self.world.catalog.journey.themes if one.id != theme][:_MOST_THEMES]
        buttons = [self._right(theme, one, is_chosen=one in chosen) for one in others]
        nothing = () if theme is None else ((self._right(theme, None, is_chosen=None in chosen),),)
        return (*in_rows(buttons, _IN_A_ROW), *nothing, (_back(response, mark_of(question), self.language),))

    def themes(self) -> list[ThemeId]:
        """What an engine found, now or when it was corrected: so that what was said can be taken back."""
        corrected = (one.theme for one in self.check.corrections if one.theme)
        return list(dict.fromkeys((*(one.theme for one in self.check.read.mentions), *corrected)))

    def _wrong(self, theme: ThemeId) -> Button:
        is_corrected = any(one.theme == theme for one in self.check.corrections)
        return self._button(_ticked(self.titled(theme), is_ticked=is_corrected), mark_of(theme))

    def _button(self, label: str, theme: str) -> Button:
        response, question = self.check.place
        return Button(label[:_LONGEST_LABEL], pack(PickWrong(response, mark_of(question), theme)))

    def _right(self, theme: ThemeId | None, becomes: ThemeId | None, *, is_chosen: bool) -> Button:
        response, question = self.check.place
        title = self.titled(becomes) if becomes else plain("button-theme-none", self.language)
        marks = (mark_of(theme) if theme else NOTHING, mark_of(becomes) if becomes else NOTHING)
        label = _ticked(title, is_ticked=is_chosen)[:_LONGEST_LABEL]
        return Button(label, pack(Retheme(response, mark_of(question), *marks, back=is_chosen)))

    def titled(self, theme: ThemeId) -> str:
        """A theme as staff know it."""
        return theme_title(self.world.catalog.journey, theme, self.language)


def applied(check: Check) -> Reading:
    """What counts of a reading, after all that staff said of it."""
    read = check.read
    return corrected_reading(
        Reading(read.sentiment, read.mentions, read.engine), read.verbatim.text, check.corrections
    )


def object_buttons(
    response: ResponseId, question: str, corrections: Iterable[Correction], language: Language
) -> Keyboard:
    """What may be said of a text, or without a question of all texts of a response; a tick before what was said."""
    said = {one.objection for one in corrections}
    buttons = [
        Button(
            _ticked(plain(f"button-object-{one.value}", language), is_ticked=one in said),
            pack(Object(response, question, one, back=one in said and one is not Objection.THEME)),
        )
        for one in Objection
    ]
    return in_rows(buttons, _IN_A_ROW)


def corrections_told(corrections: Iterable[Correction], world: World) -> Html:
    """What staff said, in one line each, every one once."""
    return lines(dict.fromkeys(_told(one, world) for one in corrections))


def _told(one: Correction, world: World) -> Html:
    language, journey = staff_language(world), world.catalog.journey
    if one.objection is not Objection.THEME:
        return say("corrected", language, what=plain(f"button-object-{one.objection.value}", language))
    themes = [theme_title(journey, theme, language) if theme else "–" for theme in (one.theme, one.becomes)]
    return say("corrected", language, what=" → ".join(themes))


def _is_about(one: Correction, theme: ThemeId | None) -> bool:
    return one.objection is Objection.THEME and one.theme == theme


def _ticked(label: str, *, is_ticked: bool) -> str:
    return f"✓ {label}" if is_ticked else label


def _back(response: ResponseId, question: str, language: Language) -> Button:
    return Button(plain("button-back", language), pack(Look(response, question)))
