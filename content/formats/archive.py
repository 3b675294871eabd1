"""Zip archives that documents are packed in, read with bounds: files, size and ratio; and their XML, without entities."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ..errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FILES = 5000  # files in the archive
_SIZE = 32 << 20  # bytes of one of them, unpacked
_TOTAL = 64 << 20  # bytes of all that are read
_RATIO = 200  # times smaller packed than unpacked
_SMALL = 1 << 20  # bytes that any ratio is allowed for
_METHODS = (0, 8)  # stored, deflated: what documents are packed with (APPNOTE.TXT, 4.4.5)
_ENCRYPTED = 1  # the flag of a file that needs a password (APPNOTE.TXT, 4.4.4)


class Archive:
    """The files packed in `data`; `format` is the name by which an error calls it. Every method raises Unreadable."""

    def __init__(self, data: bytes, format: str):
        import zipfile  # loaded only when an archive is read
        import zlib

        self._format = format
        self._broken = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
        self._left = _TOTAL
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            infos = self._archive.infolist()
        except self._broken as error:
            raise Unreadable("malformed", detail=format) from error
        if len(infos) > _FILES:
            raise Unreadable("malformed", detail=f"at most {_FILES} files")
        self._infos = {info.filename: info for info in infos}

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def file(self, name: str) -> bytes:
        """The bytes of one file."""
        info = self._infos.get(name)
        if info is None or info.compress_type not in _METHODS:
            raise Unreadable("malformed", detail=self._format)
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("encrypted")
        if info.file_size > min(_SIZE, self._left) or info.file_size > max(_SMALL, _RATIO * info.compress_size):
            raise Unreadable("malformed", detail=f"at most {_SIZE >> 20} MB unpacked")
        try:
            with self._archive.open(info) as file:
                content = file.read(_SIZE + 1)
        except self._broken as error:
            raise Unreadable("malformed", detail=self._format) from error
        self._left -= len(content)
        return content

    def tree(self, name: str) -> Element:
        """The root of one file of XML; nothing is fetched, and no entity grows."""
        from lxml import etree  # loaded only when an archive is read

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(self.file(name), parser)
        except etree.XMLSyntaxError as error:
            raise Unreadable("malformed", line=error.lineno, detail="XML") from error
        except ValueError as error:  # an encoding that it does not have
            raise Unreadable("malformed", detail="XML") from error
