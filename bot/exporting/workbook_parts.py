"""Workbook parts: what ECMA-376 asks for beside the sheets themselves."""

from enum import IntEnum

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PLAIN = 'fillId="0" borderId="0" xfId="0"'
_FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'


class Look(IntEnum):
    """How a cell looks, by its place among the styles."""

    PLAIN = 0
    MOMENT = 1
    HEAD = 2
    QUOTED = 3


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    r'<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>'
    f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="4"><xf numFmtId="0" fontId="0" {_PLAIN}/>'
    f'<xf numFmtId="164" fontId="0" {_PLAIN} applyNumberFormat="1"/>'
    f'<xf numFmtId="0" fontId="1" {_PLAIN} applyFont="1"/>'
    f'<xf numFmtId="0" fontId="0" {_PLAIN} quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

SHEET_BEGIN = (
    f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
)
SHEET_END = "</sheetData></worksheet>"


def sheet_name(number: int) -> str:
    """Where a sheet stands in the archive, the first under 1."""
    return f"xl/worksheets/sheet{number}.xml"


def parts(sheets: int) -> dict[str, str]:
    """The other parts of a workbook of so many sheets, by where they stand."""
    numbers = range(1, sheets + 1)
    listed = "".join(f'<sheet name="Sheet{one}" sheetId="{one}" r:id="rId{one}"/>' for one in numbers)
    related = "".join(_relation(one, "worksheet", f"worksheets/sheet{one}.xml") for one in numbers)
    styled = _relation(sheets + 1, "styles", "styles.xml")
    typed = "".join(_typed(sheet_name(one), "worksheet") for one in numbers)
    known = f"{_typed('xl/workbook.xml', 'sheet.main')}{_typed('xl/styles.xml', 'styles')}{typed}"
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView/></bookViews>'
    begin = f'{_HEAD}<Relationships xmlns="{_RELATIONS}">'
    return {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_TYPES}">{defaults}{known}</Types>',
        "_rels/.rels": f"{begin}{_relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>",
        "xl/workbook.xml": f"{_HEAD}{book}<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"{begin}{related}{styled}</Relationships>",
        "xl/styles.xml": f"{_HEAD}{_STYLES}",
    }


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _typed(name: str, kind: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{_KIND}.{kind}+xml"/>'
