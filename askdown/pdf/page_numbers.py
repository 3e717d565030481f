"""On which page of a PDF each anchor of its HTML came to stand."""

import io
from collections.abc import Mapping


def page_numbers(pdf: bytes) -> Mapping[str, int]:
    """Give the page (from 1) of each anchor that something in the page links to."""
    from pypdf import PdfReader  # noqa: PLC0415  (needed where contents are numbered only)

    reader = PdfReader(io.BytesIO(pdf))
    places = (
        (name.lstrip("/"), reader.get_destination_page_number(at)) for name, at in reader.named_destinations.items()
    )
    return {name: page + 1 for name, page in places if page is not None and page >= 0}
