"""`waypulse forget`: what an operator sees, and what is left in the file."""

from pathlib import Path

from tests.bot.commands.conftest import Types

ROWS = """customer,touchpoint,at,question,value
C-77001,parcel.delivered,2026-03-02T18:00,satisfied,2
C-77001,parcel.delivered,2026-03-02T18:00,why,Zebedee was late.
C-77002,parcel.delivered,2026-03-02T18:00,satisfied,4
"""


def test_a_customer_is_erased_from_the_file_and_counted_still(types: Types) -> None:
    Path("responses.csv").write_text(ROWS, encoding="utf-8")
    assert types("import", "responses", "responses.csv").code == 0
    done = types("forget", "C-77001")
    assert done.code == 0
    assert "records. Proof number: " in done.out
    left = b"".join(path.read_bytes() for path in Path().glob("waypulse.db*"))
    assert b"Zebedee" not in left
    assert b"C-77001" not in left
    assert b"C-77002" in left
    told = types("report", "--from", "2026-03-02", "--to", "2026-03-02")
    assert "2 responses of 2 customers" in told.out
    assert types("forget", "C-77001").code == 2


def test_whoever_is_unknown_cannot_be_erased(types: Types) -> None:
    nobody = types("forget", "C-404")
    assert nobody.code == 2
    assert nobody.err == "customer: nobody is known as 'C-404'; look up how your company refers to them\n"
