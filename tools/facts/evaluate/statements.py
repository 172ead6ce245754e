"""Statements: what cannot be decided is taken both ways."""
import ast

from evaluate.scopes import ClassScope
from evaluate.values import (
    Abort, Break, Class, ConfValue, Continue, External, Function, Instance, Module, Option, Return, Unknown, is_unknown,
)


def is_debug(value):
    """`CONF.debug` is off by default."""
    if isinstance(value, ConfValue):
        return value.hint.endswith('.debug')
    return isinstance(value, External) and 'CONF.' in value.name and value.name.endswith('.debug')


class Statements:
    def run_body(self, body, scope, module):
        for statement in body:
            self.run(statement, scope, module)

    def run(self, statement, scope, module):
        """Run a statement; one that cannot be run is left out."""
        handler = getattr(self, 'run_' + type(statement).__name__, None)
        if handler is None:
            return
        try:
            handler(statement, scope, module)
        except (Return, Abort, Break, Continue):
            raise
        except RecursionError:
            raise Abort()
        except Exception:
            pass  # what an option needs is looked at where the option is

    def run_Expr(self, node, scope, module):
        self.value(node.value, scope, module)

    def run_Assign(self, node, scope, module):
        value = self.value(node.value, scope, module)
        for target in node.targets:
            self.assign(target, value, scope, module)

    def run_AnnAssign(self, node, scope, module):
        if node.value is not None:
            self.assign(node.target, self.value(node.value, scope, module), scope, module)

    def run_AugAssign(self, node, scope, module):
        current = self.value(node.target, scope, module)
        value = self.value(node.value, scope, module)
        if isinstance(current, list) and isinstance(value, (list, tuple)) and isinstance(node.op, ast.Add):
            current.extend(value)
        else:
            self.assign(node.target, self.combine(node.op, current, value), scope, module)

    def run_Import(self, node, scope, module):
        for alias in node.names:
            if alias.asname:
                scope[alias.asname] = self.resolve(alias.name)
            else:
                top = alias.name.split('.')[0]
                scope[top] = self.resolve(top)

    def run_ImportFrom(self, node, scope, module):
        base = self.resolve(self.absolute_name(node, module))
        for alias in node.names:
            if alias.name != '*':
                scope[alias.asname or alias.name] = self.attribute(base, alias.name, module)
            elif isinstance(base, Module):
                self.load(base)
                public = base.scope.get('__all__')
                for name, value in list(base.scope.items()):
                    if name in public if isinstance(public, (list, tuple)) else not name.startswith('_'):
                        scope[name] = value

    def run_FunctionDef(self, node, scope, module):
        scope[node.name] = Function(node, scope, module, decorators=[ast.unparse(each) for each in node.decorator_list])

    run_AsyncFunctionDef = run_FunctionDef

    def run_ClassDef(self, node, scope, module):
        inner = ClassScope(scope)
        cls = Class(node, [self.value(base, scope, module) for base in node.bases], inner, module)
        for statement in node.body:
            self.run(statement, inner, module)
        for value in inner.values():
            if isinstance(value, Function) and value.owner is None:
                value.owner = cls
                value.scope = scope
        scope[node.name] = cls

    def run_If(self, node, scope, module):
        test = self.value(node.test, scope, module)
        if is_debug(test):
            test = False
        if not is_unknown(test):
            self.run_body(node.body if test else node.orelse, scope, module)
            return
        for body in (node.body, node.orelse):
            try:
                self.run_body(body, scope, module)
            except Return as returned:
                scope['__returned__'] = returned.value
            except Abort:
                pass

    def run_Try(self, node, scope, module):
        try:
            self.run_body(node.body, scope, module)
            self.run_body(node.orelse, scope, module)
        finally:
            self.run_body(node.finalbody, scope, module)

    run_TryStar = run_Try

    def run_With(self, node, scope, module):
        for item in node.items:
            self.value(item.context_expr, scope, module)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, Unknown('with'), scope, module)
        self.run_body(node.body, scope, module)

    run_AsyncWith = run_With

    def run_For(self, node, scope, module):
        items = self.value(node.iter, scope, module)
        if not isinstance(items, (list, tuple, set, dict)):
            self.assign(node.target, Unknown('loop'), scope, module)
            self.run_once(node.body, scope, module)
            return
        for item in list(items):
            self.assign(node.target, item, scope, module)
            try:
                self.run_body(node.body, scope, module)
            except Break:
                return
            except Continue:
                continue
        self.run_body(node.orelse, scope, module)

    run_AsyncFor = run_For

    def run_While(self, node, scope, module):
        test = self.value(node.test, scope, module)
        if is_unknown(test) or test:
            self.run_once(node.body, scope, module)

    def run_once(self, body, scope, module):
        try:
            self.run_body(body, scope, module)
        except (Break, Continue):
            pass

    def run_Return(self, node, scope, module):
        raise Return(self.value(node.value, scope, module) if node.value else None)

    def run_Raise(self, node, scope, module):
        raise Abort()

    def run_Break(self, node, scope, module):
        raise Break()

    def run_Continue(self, node, scope, module):
        raise Continue()

    def assign(self, target, value, scope, module):
        if isinstance(target, ast.Name):
            scope[target.id] = value
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.unpack(target.elts, value, scope, module)
        elif isinstance(target, ast.Attribute):
            self.set_attribute(self.value(target.value, scope, module), target.attr, value)
        elif isinstance(target, ast.Subscript):
            owner = self.value(target.value, scope, module)
            key = self.value(target.slice, scope, module)
            if isinstance(owner, (dict, list)) and not is_unknown(key):
                owner[key] = value

    def unpack(self, targets, value, scope, module):
        is_starred = any(isinstance(each, ast.Starred) for each in targets)
        if not isinstance(value, (list, tuple)) or len(value) != len(targets) or is_starred:
            value = [Unknown('unpack')] * len(targets)
        for target, each in zip(targets, value):
            self.assign(target, each, scope, module)

    def set_attribute(self, owner, name, value):
        if isinstance(owner, Instance):
            owner.attributes[name] = value
        elif isinstance(owner, Option):
            owner.keywords[name] = value
        elif isinstance(owner, Module):
            self.load(owner)
            owner.scope[name] = value
        elif isinstance(owner, Class):
            owner.scope[name] = value
