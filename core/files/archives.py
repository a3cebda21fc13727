"""What a packed folder that cannot be read raises: the one list of it, for whoever opens one that people upload."""

import lzma
import zipfile
import zlib

# Broken, cut off, encrypted (RuntimeError), or packed in a way that we do not read (its NotImplementedError).
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
