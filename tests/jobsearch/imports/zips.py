# ruff: noqa: E501 - a row of a file is a line
"""Packed files, made up: LinkedIn’s whole export, a workbook."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path


def linkedin_zip(path: Path) -> None:
    lists = {
        "Connections.csv": "Notes:\n\"Some addresses may be missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,"
        "Position,Connected On\nAda,Quill,https://www.linkedin.com/in/ada,,Kapok Inc,Recruiter,02 Nov 2026\n",
        "Jobs/Job Applications.csv": "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
        "Resume Name,Question And Answers\n\"11/13/26, 9:20 AM\",me@example.com,1,Myrtle Co,Web Dev,"
        "http://www.linkedin.com/jobs/view/2,cv.pdf,\n",
        "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        "Nina Castel,Ada Quill,\"11/20/26, 8:15 AM\",Hello Ada,OUTGOING,https://www.linkedin.com/in/nina,https://l/ada\n"
        "Eve Fox,Nina Castel,\"11/20/26, 8:15 AM\",Hi,INCOMING,https://l/eve,https://www.linkedin.com/in/nina\n",
        "messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
        "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n1,,Nina Castel,https://www.linkedin.com/in/nina,Ben Rush,https://l/ben,"
        "2026-11-19 14:03:11 UTC,,Could we talk?,INBOX,,No\n1,,Ben Rush,https://l/ben,Nina Castel,"
        "https://www.linkedin.com/in/nina,2026-11-19 15:03:11 UTC,,Sure,INBOX,,No\n",
    }  # fmt: skip
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in lists.items():
            archive.writestr(f"Complete_Data/{name}", text)
    path.write_bytes(file.getvalue())


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKED = "http://schemas.openxmlformats.org/package/2006"


def workbook(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Return an XLSX file with these sheets, whose cells are words."""
    numbered = list(enumerate(sheets, start=1))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKED}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKED}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        names = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="r{at}"/>' for at, name in numbered)
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        )
        parts = "".join(
            f'<Relationship Id="r{at}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
            for at, _ in numbered
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKED}/relationships">{parts}</Relationships>',
        )
        for at, name in numbered:
            rows = "".join(
                f'<row r="{line}">{"".join(f"<c r={chr(34)}{chr(65 + column)}{line}{chr(34)} t={chr(34)}inlineStr{chr(34)}><is><t>{cell}</t></is></c>" for column, cell in enumerate(cells))}</row>'
                for line, cells in enumerate(sheets[name], start=1)
            )
            archive.writestr(
                f"xl/worksheets/sheet{at}.xml",
                f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            )
    return file.getvalue()
