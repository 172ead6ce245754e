"""Subcommands of the `openstack` client and the options that each of them takes, read out of the sources of the client and its
plugins as syntax trees; nothing of them is imported or run.

usage: commands.py CHECKOUT [CHECKOUT ...]     prints one JSON object; npm run facts:commands calls it
"""
import ast
import json
import subprocess
import sys
import tomllib
import configparser

# What cliff's own base classes add, read at openstack/cliff cliff/{lister,show,display,command}.py and cliff/formatters/.
FORMAT = ["-c", "-f", "--column", "--fit-width", "--format", "--max-width", "--noindent", "--prefix", "--print-empty", "--quote"]
SORT = ["--sort-ascending", "--sort-column", "--sort-descending"]


class Checkout:
    def __init__(self, folder):
        self.folder = folder
        self.files = set(self.git("ls-tree", "-r", "--name-only", "HEAD").split("\n"))
        self.trees = {}

    def git(self, *words):
        done = subprocess.run(["git", "-C", self.folder, *words], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{self.folder}: git {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def show(self, path):
        return self.git("show", f"HEAD:{path}")

    def entry_points(self):
        """(subcommand, module, class) of every command that the checkout registers."""
        if "pyproject.toml" in self.files:
            groups = tomllib.loads(self.show("pyproject.toml")).get("project", {}).get("entry-points", {})
            if groups:
                return [(name, spec) for group in sorted(groups) if group.startswith("openstack.") for name, spec in groups[group].items()]
        config = configparser.ConfigParser()
        config.read_string(self.show("setup.cfg"))
        found = []
        for group, text in config.items("entry_points") if config.has_section("entry_points") else []:
            if group.startswith("openstack."):
                found += [tuple(part.strip() for part in line.split("=", 1)) for line in text.splitlines() if "=" in line]
        return found


class Sources:
    def __init__(self, checkouts):
        self.checkouts = checkouts

    def module(self, name):
        path = name.replace(".", "/")
        for checkout in self.checkouts:
            for candidate in (path + ".py", path + "/__init__.py"):
                if candidate in checkout.files:
                    if candidate not in checkout.trees:
                        checkout.trees[candidate] = ast.parse(checkout.show(candidate))
                    return checkout.trees[candidate]
        return None

    def imports(self, tree):
        """local name -> (module, name in it or None)"""
        found = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    found[alias.asname or alias.name] = (node.module, alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    found[alias.asname or alias.name.split(".")[0]] = (alias.name, None)
        return found

    def resolve(self, module, expression):
        """The (module, definition) that a name or dotted name stands for in a module."""
        tree = self.module(module)
        if tree is None:
            return None
        if isinstance(expression, ast.Name):
            for node in tree.body:
                if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and node.name == expression.id:
                    return module, node
            if expression.id in self.imports(tree):
                source, name = self.imports(tree)[expression.id]
                return self.resolve(source, ast.Name(id=name)) if name else None
        if isinstance(expression, ast.Attribute) and isinstance(expression.value, ast.Name):
            source = self.imports(tree).get(expression.value.id)
            if source is not None:
                whole = source[0] if source[1] is None else f"{source[0]}.{source[1]}"
                return self.resolve(whole, ast.Name(id=expression.attr))
        return None

    def options_of_class(self, module, node, seen=frozenset()):
        key = (module, node.name)
        if key in seen:
            return set()
        found = set()
        for base in node.bases:
            words = ast.unparse(base)
            if words.endswith("Lister"):
                found |= set(FORMAT + SORT)
            elif words.endswith("ShowOne"):
                found |= set(FORMAT)
            parent = self.resolve(module, base)
            if parent is not None and isinstance(parent[1], ast.ClassDef):
                found |= self.options_of_class(*parent, seen | {key})
        for part in node.body:
            if isinstance(part, ast.FunctionDef) and ("parser" in part.name or part.name.startswith(("_add", "add_"))):
                found |= self.options_of_function(module, part)
        return found

    def options_of_function(self, module, node, depth=0):
        found = set()
        for call in (each for each in ast.walk(node) if isinstance(each, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name == "add_argument":
                found |= {a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str) and a.value.startswith("-")}
            elif depth < 4 and "super" not in ast.unparse(call.func):
                target = self.resolve(module, call.func)
                if target is not None and isinstance(target[1], ast.FunctionDef):
                    found |= self.options_of_function(*target, depth + 1)
        return found


def main(folders):
    checkouts = [Checkout(folder) for folder in folders]
    sources = Sources(checkouts)
    commands = {}
    for checkout in checkouts:
        for name, spec in checkout.entry_points():
            module, _, cls = spec.partition(":")
            target = sources.resolve(module.strip(), ast.Name(id=cls.strip())) if cls else None
            if target is None or not isinstance(target[1], ast.ClassDef):
                continue  # an entry point that is no command, such as the plug-in itself
            words = name.replace("_", " ")
            commands.setdefault(words, set()).update(sources.options_of_class(*target))
    rows = [row_of(name, options) for name, options in sorted(commands.items())]
    json.dump({"list": sorted(FORMAT + SORT), "show": FORMAT, "commands": rows}, sys.stdout)


def row_of(name, options):
    """A list and a view share many options: they are named once, in the header."""
    kind = "list" if set(SORT) <= options else "show" if set(FORMAT) <= options else None
    own = sorted(options - set(FORMAT) - set(SORT)) if kind else sorted(options)
    return {"name": name, **({"prints": kind} if kind else {}), "options": own}


if __name__ == "__main__":
    main(sys.argv[1:])
