"""Environment: the settings as they were written, from the process, from `.env` and from secret files."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from surveys.errors import Fault

PREFIX = "WAYPULSE_"
_FILE = "_FILE"
_FOLDER = f"{PREFIX}FOLDER"


class Environment:
    """Settings by their name without the prefix; what is empty counts as not written. `faults` says what is wrong."""

    def __init__(self, process: Mapping[str, str], folder: Path) -> None:
        """The process goes before the `.env` of the operator's folder."""
        self.faults: list[Fault] = []
        self._file = folder / ".env"
        self._lines: dict[str, int] = {}
        written = {**self._env_file(), **process}
        self._lines = {name: line for name, line in self._lines.items() if name not in process}
        ours = {name: words.strip() for name, words in written.items() if name.startswith(PREFIX)}
        self._written = {name: words for name, words in ours.items() if words}

    def values(self, known: frozenset[str], secret: frozenset[str]) -> dict[str, str]:
        """What was written for the known settings; a secret may also stand in a file that `NAME_FILE` names."""
        self.faults += self._unknown(known | {f"{name}{_FILE}" for name in secret})
        plain = {name: self._written[PREFIX + name] for name in known if PREFIX + name in self._written}
        named = {name: path for name in secret if (path := self._written.get(f"{PREFIX}{name}{_FILE}"))}
        secrets = {name: self._secret(name, Path(path), plain) for name, path in named.items()}
        return plain | {name: words for name, words in secrets.items() if words}

    def has(self, name: str) -> bool:
        """Whether this was written, or a file named for it, right or wrong."""
        return not self._written.keys().isdisjoint({PREFIX + name, f"{PREFIX}{name}{_FILE}"})

    def fault(self, variable: str, sentence: str) -> Fault:
        """What is wrong with a setting, and on which line of `.env` where it is from there."""
        line = self._lines.get(variable, 0)
        return Fault(str(self._file), line, f"{variable}: {sentence}") if line else Fault(variable, 0, sentence)

    def _env_file(self) -> dict[str, str]:
        found = {}
        for binding in self._bindings():
            line = _line(binding)
            if binding.error:
                sentence = "This is no setting; write a name, = and its value on one line."
                self.faults.append(Fault(str(self._file), line, sentence))
            elif binding.key:
                found[binding.key], self._lines[binding.key] = binding.value or "", line
        if found.pop(_FOLDER, ""):
            self._fault(
                _FOLDER, f"It says where .env is, so it cannot stand in {self._file}; set it in the environment."
            )
        return found

    def _bindings(self) -> Sequence[Binding]:
        try:
            if self._file.is_file():
                with self._file.open(encoding="utf-8-sig") as file:
                    return tuple(parse_stream(file))
        except UnicodeDecodeError:
            self.faults.append(Fault(str(self._file), 0, "The file is not UTF-8; save it with the encoding UTF-8."))
        except OSError as error:
            self.faults.append(Fault(str(self._file), 0, f"The file cannot be read: {error.strerror}."))
        return ()

    def _unknown(self, known: frozenset[str]) -> Iterator[Fault]:
        for name in sorted(self._written):
            short = name.removeprefix(PREFIX)
            if short not in known:
                near = get_close_matches(short, sorted(known), n=1)
                hint = f"did you mean '{PREFIX}{near[0]}'?" if near else "remove it."
                yield self.fault(name, f"There is no such setting; {hint}")

    def _secret(self, name: str, path: Path, plain: Mapping[str, str]) -> str:
        """What stands in the file; nothing where that is a fault."""
        variable = f"{PREFIX}{name}{_FILE}"
        if name in plain:
            self._fault(variable, f"{PREFIX}{name} is set too; keep one of the two.")
            return ""
        try:
            found = path.read_text(encoding="utf-8-sig").strip()
        except (OSError, UnicodeDecodeError):
            self._fault(variable, f"The file {path} cannot be read; name a text file that this account may read.")
            return ""
        if not found:
            self._fault(variable, f"The file {path} is empty; write the secret into it.")
        return found

    def _fault(self, variable: str, sentence: str) -> None:
        self.faults.append(self.fault(variable, sentence))


def _line(binding: Binding) -> int:
    """The line that it begins on: the empty ones before it are read as part of it."""
    source = binding.original.string
    return binding.original.line + source[: len(source) - len(source.lstrip())].count("\n")
