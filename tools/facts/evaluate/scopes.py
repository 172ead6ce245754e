"""Names of functions and classes, which see those of what is around them."""


class FunctionScope(dict):
    """Names of a function; `global_names` are written to the module."""

    def __init__(self, parent):
        super().__init__()
        self.parent = parent
        self.global_names = ()
        self.module_scope = None

    def __contains__(self, name):
        return dict.__contains__(self, name) or (self.parent is not None and name in self.parent)

    def __getitem__(self, name):
        return dict.__getitem__(self, name) if dict.__contains__(self, name) else self.parent[name]

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __setitem__(self, name, value):
        if name in self.global_names and self.module_scope is not None:
            self.module_scope[name] = value
        else:
            dict.__setitem__(self, name, value)


class ClassScope(FunctionScope):
    """Names that the body of a class defines."""
