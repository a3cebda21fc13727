"""The one line with which a stranger verifies an export: Python’s own library, and nothing of ours.

It compares every file with SHA256SUMS, and every text and file with the digest that the decision names; it says which
decision that is, under which digest, and after which one. docs/verifying.md explains it.
"""

LINE = (
    'python3 -c "'
    "import hashlib,json,pathlib,sys;P=pathlib.Path;"
    "h=lambda n:hashlib.sha256(P(n).read_bytes()).hexdigest();"
    "a=sorted(f.as_posix() for f in P().rglob('*') if f.is_file() and f!=P('SHA256SUMS'));"
    "s=''.join(h(n)+'  '+n+chr(10) for n in a);"
    "t=P('SHA256SUMS').read_bytes().decode();"
    "d=json.loads(P('decision.json').read_bytes());"
    "b=[n for n in a if '/' in n and h(n)!=d[n.split('/')[0]][int(n.split('/')[1].split('-')[0])-1]['sha256']];"
    "sys.exit('CHANGED: '+str(sorted(set(s.split(chr(10)))^set(t.split(chr(10))))+b)) if s!=t or b else "
    "print('WHOLE: decision',d['number'],'is',h('decision.json'),'after',d['previous'] or 'none')"
    '"'
)
