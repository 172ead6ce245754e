"""Files of a repository at any ref, read with Git and parsed; nothing of them is ever imported or run."""
import ast
import re
import subprocess
import sys
import warnings

warnings.simplefilter('ignore')  # old sources are full of invalid escapes

PYTHON_2_FIXES = 'except print raise numliterals ne repr exec tuple_params has_key throw'.split()


_said = set()


def note(text):
    """Say something that does not stop the work, once, to whoever runs it."""
    if text not in _said:
        _said.add(text)
        print(text, file=sys.stderr)


class Repository:
    """A checkout, bare or not."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        self._reader = None
        self._trees = {}

    def blob(self, sha):
        if self._reader is None:
            command = ['git', '-C', self.folder, 'cat-file', '--batch']
            self._reader = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._reader.stdin.write((sha + '\n').encode())
        self._reader.stdin.flush()
        header = self._reader.stdout.readline().split()
        if len(header) < 3:
            raise SystemExit(f'{self.folder}: Git has no object {sha}: is the clone whole?')
        data = self._reader.stdout.read(int(header[2]))
        self._reader.stdout.read(1)
        return data

    def tree(self, ref):
        """Path -> hash of every file at a ref."""
        if ref not in self._trees:
            command = ['git', '-C', self.folder, 'ls-tree', '-r', '-z', ref]
            listing = subprocess.run(command, capture_output=True, text=True, errors='replace', check=True).stdout
            files = {}
            for entry in filter(None, listing.split('\0')):
                meta, path = entry.split('\t', 1)
                _mode, kind, sha = meta.split()
                if kind == 'blob':
                    files[path] = sha
            self._trees[ref] = files
        return self._trees[ref]

    def text(self, ref, path):
        """The text of a file; None where there is none."""
        sha = self.tree(ref).get(path)
        return None if sha is None else self.blob(sha).decode('utf-8', 'replace')

    def parsed(self, sha, label):
        return _parsed[sha] if sha in _used else parse(sha, self.blob(sha), f'{self.name}@{label}')


_parsed = {}
_used = set()


def parse(sha, data, label):
    """The syntax tree of a file, of Python 3 or 2; None, with a note, where it is neither."""
    if sha not in _parsed:
        _parsed[sha] = _parse(data.decode('utf-8', 'replace'), label)
    _used.add(sha)
    return _parsed[sha]


def forget_unused():
    """Forget the trees that nothing has asked for since the last call: neighbouring releases share most files, all would be gigabytes."""
    for sha in _parsed.keys() - _used:
        del _parsed[sha]
    _used.clear()


def _parse(text, label):
    # `async` was a name like any other until Python 3.7
    as_name = re.sub(r'(?<![\w])async\b(?!\s+(?:def|for|with)\b)', 'async_', text)
    for attempt in (lambda: text, lambda: as_name, lambda: _from_python_2(as_name)):
        try:
            return ast.parse(attempt())
        except SystemExit:
            raise
        except Exception as error:
            reason = error
    note(f'not parsed: {label}: {str(reason)[:100]}')
    return None


_refactoring = None


def _from_python_2(text):
    global _refactoring
    if _refactoring is None:
        try:
            from lib2to3 import refactor
        except ImportError:
            raise SystemExit('old releases are Python 2, and Python 3.13 and later cannot read that: use Python 3.11 or 3.12')
        _refactoring = refactor.RefactoringTool(['lib2to3.fixes.fix_' + fix for fix in PYTHON_2_FIXES])
    source = str(_refactoring.refactor_string(text if text.endswith('\n') else text + '\n', 'x'))
    return re.sub(r"\bur(['\"])", r'r\1', source)
