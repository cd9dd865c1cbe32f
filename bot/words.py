"""People's words, kept from every log, repr and traceback."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """What a person wrote. Prints as its length; only `reveal` tells."""

    reveal: str = field(repr=False)

    def __str__(self) -> str:
        return f"<{len(self.reveal)} characters>"

    def __repr__(self) -> str:
        return f"Words(<{len(self.reveal)} characters>)"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __len__(self) -> int:
        return len(self.reveal)

    def __bool__(self) -> bool:
        return bool(self.reveal)
