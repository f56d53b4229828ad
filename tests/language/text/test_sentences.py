"""Where sentences end."""

from __future__ import annotations

import pytest

from auditor.language.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It grew. It fell.", ["It grew.", "It fell."]),
        ("Mr. Guy Ryder spoke. He left.", ["Mr. Guy Ryder spoke.", "He left."]),
        ("He came on Sept. 5 and left.", ["He came on Sept. 5 and left."]),
        ("The U.S. Army won. It left.", ["The U.S. Army won.", "It left."]),
        ("He lives in the U.S. The army left.", ["He lives in the U.S.", "The army left."]),
        ("J. K. Rowling wrote it.", ["J. K. Rowling wrote it."]),
        ("It costs 2.4 million. Cheap!", ["It costs 2.4 million.", "Cheap!"]),
        ("Convention No. 87 holds.", ["Convention No. 87 holds."]),
        ("Apple Inc. The firm grew.", ["Apple Inc.", "The firm grew."]),
        ("Apple Inc. Chief Tim Cook left.", ["Apple Inc. Chief Tim Cook left."]),
        ("“It grew.” He left.", ["“It grew.”", "He left."]),
        ("“Really?” he asked. No.", ["“Really?” he asked.", "No."]),
        ("“It grew. It fell,” he said.", ["“It grew.", "It fell,” he said."]),
        ("It was founded in 1919. It grew.", ["It was founded in 1919.", "It grew."]),
        ("The 5. September came.", ["The 5. September came."]),
        ("It rose e.g. Peru did.", ["It rose e.g. Peru did."]),
        ("He waited... Then he left.", ["He waited...", "Then he left."]),
        (
            "It left Africa.Because of this it grew.",
            ["It left Africa.", "Because of this it grew."],
        ),
        ("Norway won . Sweden lost .", ["Norway won .", "Sweden lost ."]),
        ("It grew (by 5 %.) It fell.", ["It grew (by 5 %.)", "It fell."]),
        ("The U.S . Army won . It left .", ["The U.S . Army won .", "It left ."]),
        ("Él llegó. Écija creció.", ["Él llegó.", "Écija creció."]),
        ("彼は来た。彼は去った。", ["彼は来た。", "彼は去った。"]),
        ("", []),
        ("no end", ["no end"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[low:high] for low, high in sentences(text, 0, len(text))] == expected
