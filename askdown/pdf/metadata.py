"""What a PDF says about itself, added to one that an engine has made without it."""

import io
import re

import msgspec


class About(msgspec.Struct, frozen=True):
    """Author, subject and keywords of a document; empty where nothing is known. Engines take the title themselves."""

    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()


def described(pdf: bytes, about: About) -> bytes:
    """Give a PDF with its information added behind its end, as an incremental update (ISO 32000-1, 7.5.6).

    A PDF without a classical table of references, which such an update must continue, is given back as it is.
    """
    from pypdf import PdfReader  # noqa: PLC0415  (needed for PDFs only)

    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*\Z", pdf)
    values = {"Author": about.author, "Subject": about.subject, "Keywords": ", ".join(about.keywords)}
    if start is None or pdf[int(start[1]) : int(start[1]) + 4] != b"xref" or not any(values.values()):
        return pdf
    reader = PdfReader(io.BytesIO(pdf))
    kept = {name.lstrip("/"): str(value) for name, value in (reader.metadata or {}).items()}
    entries = kept | {name: value for name, value in values.items() if value}
    size, root = int(str(reader.trailer["/Size"])), reader.trailer.raw_get("/Root")
    information = b"<<" + b"".join(b"/%s %s\n" % (name.encode(), _string(text)) for name, text in entries.items())
    return pdf + _update(len(pdf), information + b">>", size, root.idnum, int(start[1]))


def undated(pdf: bytes) -> bytes:
    """Give a PDF without the time at which it was made, so that the same pages are the same bytes.

    A date of the same length stands in its place: positions in the file are part of it.
    """
    return _DATE.sub(rb"/\g<1>Date (D:19800101000000+00'00')", pdf)


_DATE = re.compile(rb"/(Creation|Mod)Date \(D:\d{14}[+-]\d\d'\d\d'\)")


def _update(offset: int, information: bytes, number: int, root: int, before: int) -> bytes:
    """Write one new object with the references that make it the document's information."""
    body = b"%d 0 obj\n%s\nendobj\n" % (number, information)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, offset)
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/Prev %d>>\n" % (number + 1, root, number, before)
    return body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (offset + len(body))


def _string(text: str) -> bytes:
    """Write a text as PDF does in hexadecimal: UTF-16 behind its mark."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "surrogatepass").hex().upper().encode()
