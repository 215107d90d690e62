"""The full report on paper: a PDF, a page for the browser, a workbook. Importing this package loads matplotlib."""

from analysis.papers.page import bytes_of_page
from analysis.papers.pdf import bytes_of_pdf
from analysis.papers.workbook import bytes_of_workbook

__all__ = ["bytes_of_page", "bytes_of_pdf", "bytes_of_workbook"]
