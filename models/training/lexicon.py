"""Dutch words from Debian's hunspell-nl, with the inflections that its affix file describes."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tokenizer import LETTERS

DICTIONARY = Path("/usr/share/hunspell/nl_NL.dic")
AFFIXES = Path("/usr/share/hunspell/nl_NL.aff")
LONGEST = 16

_WORD = re.compile(rf"[{LETTERS}]{{2,{LONGEST}}}")
_LIGATURE = "ĳ"


@dataclass(frozen=True)
class _Suffix:
    strip: str
    add: str
    condition: re.Pattern

    def apply(self, stem: str) -> str | None:
        if not self.condition.search(stem):
            return None
        return stem[: len(stem) - len(self.strip)] + self.add


def _read_suffixes() -> dict[str, list[_Suffix]]:
    """The SFX rules by their two-character flag; rules that make the first half of a compound are left out."""
    rules = defaultdict(list)
    for line in AFFIXES.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if len(fields) < 4 or fields[0] != "SFX" or fields[2] in "YN":
            continue
        added = fields[3].split("/")[0].replace("0", "")
        condition = fields[4] if len(fields) > 4 else "."
        if not added.endswith("-"):
            strip = "" if fields[2] == "0" else fields[2]
            rules[fields[1]].append(_Suffix(strip, added, re.compile(condition + "$")))
    return rules


def load_words() -> list[str]:
    """All lower-case words of 2 to 16 letters, sorted. Raises FileNotFoundError without hunspell-nl."""
    suffixes = _read_suffixes()
    words = set()
    for entry in DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]:
        stem, _, flags = entry.split("\t")[0].partition("/")
        forms = [stem]
        for i in range(0, len(flags) - 1, 2):
            forms += [form for rule in suffixes.get(flags[i : i + 2], ()) if (form := rule.apply(stem))]
        words.update(form.replace(_LIGATURE, "ij") for form in forms)
    return sorted(word for word in words if _WORD.fullmatch(word))
