"""pdfium's functions as plain calls: handles are whole numbers, what a function writes goes into buffers made once.

A page takes a thousand calls and more, so what a call costs is what reading costs. pypdfium2's own prototypes make an
object of every handle and let go of Python's lock each time: that takes longer than most of what is called.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_double, c_int, c_uint, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw

_bindings: Any = pypdfium2.raw

PATH, IMAGE, FORM = 2, 3, 5
"""Kinds of page objects."""
LINE, MOVE = 0, 2
"""Kinds of path segments."""


def handle_of(raw: Any) -> int:
    """What pypdfium2 holds of a page or a function -> the handle or address that the calls here take."""
    return ctypes.cast(raw, c_void_p).value or 0


def _call(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = handle_of(getattr(_bindings, name))
    called: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)
    return called


# Pages of text: a page's handle -> a text page's, which is to be closed.
load_text = _call("FPDFText_LoadPage", c_void_p, c_void_p)
close_text = _call("FPDFText_ClosePage", None, c_void_p)
count_chars = _call("FPDFText_CountChars", c_int, c_void_p)
get_text = _call("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)

# A character, by its place on the text page.
get_unicode = _call("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
get_loose_box = _call("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
get_text_object = _call("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
get_font_size = _call("FPDFText_GetFontSize", c_double, c_void_p, c_int)
get_char_matrix = _call("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
get_origin = _call("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
has_map_error = _call("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)
get_font_info = _call("FPDFText_GetFontInfo", c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p)
get_font_weight = _call("FPDFText_GetFontWeight", c_int, c_void_p, c_int)
get_text_colour = _call("FPDFText_GetFillColor", c_int, c_void_p, c_int, *[c_void_p] * 4)
get_font = _call("FPDFTextObj_GetFont", c_void_p, c_void_p)

# Objects of a page, and of a form on it.
count_objects = _call("FPDFPage_CountObjects", c_int, c_void_p)
get_object = _call("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
count_form_objects = _call("FPDFFormObj_CountObjects", c_int, c_void_p)
get_form_object = _call("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
get_type = _call("FPDFPageObj_GetType", c_int, c_void_p)
get_bounds = _call("FPDFPageObj_GetBounds", c_int, c_void_p, *[c_void_p] * 4)
get_matrix = _call("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
get_fill_colour = _call("FPDFPageObj_GetFillColor", c_int, c_void_p, *[c_void_p] * 4)

# Paths.
get_draw_mode = _call("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
count_segments = _call("FPDFPath_CountSegments", c_int, c_void_p)
get_segment = _call("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
get_segment_type = _call("FPDFPathSegment_GetType", c_int, c_void_p)
get_point = _call("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
is_closed = _call("FPDFPathSegment_GetClose", c_int, c_void_p)


def places(buffer: Any) -> list[int]:
    """Addresses of the entries of a buffer, for functions that write each of their results to another place."""
    start, step = ctypes.addressof(buffer), ctypes.sizeof(buffer._type_)
    return [start + step * index for index in range(len(buffer))]
