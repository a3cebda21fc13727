"""What a packed folder that cannot be read raises: the one list of it, for whoever opens one that people upload."""

import lzma
import zipfile
import zlib

# Broken or cut off; a RuntimeError is what zipfile raises for an encrypted file, or an unknown way of packing.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
