"""Expressions."""
import ast
import operator

from evaluate.known import BUILT_IN
from evaluate.scopes import FunctionScope
from evaluate.values import (
    Class, Conf, ConfValue, External, ExternalInstance, Function, Instance, Module, PartString, Unknown, has_unknown, is_unknown,
)

BINARY = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Mod: operator.mod, ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv, ast.BitOr: operator.or_, ast.BitAnd: operator.and_, ast.BitXor: operator.xor,
    ast.Pow: operator.pow, ast.LShift: operator.lshift, ast.RShift: operator.rshift,
}
COMPARE = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.Gt: operator.gt, ast.LtE: operator.le,
    ast.GtE: operator.ge, ast.Is: operator.is_, ast.IsNot: operator.is_not,
    ast.In: lambda item, items: item in items, ast.NotIn: lambda item, items: item not in items,
}
MOST_ITEMS = 5000
"""What goes through more than that makes a table of characters, not options."""

UNARY = {ast.Not: operator.not_, ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Invert: operator.invert}


def starred(value):
    """An operand of `%` or a part of a string, with `*` for what is not known."""
    return '*' if is_unknown(value) else value


class Expressions:
    def value(self, node, scope, module):
        if node is None:
            return None
        handler = getattr(self, 'value_' + type(node).__name__, None)
        return Unknown(type(node).__name__) if handler is None else handler(node, scope, module)

    def value_Constant(self, node, scope, module):
        return node.value

    def value_Name(self, node, scope, module):
        if node.id in scope:
            return scope[node.id]
        if module.scope is not None and node.id in module.scope:
            return module.scope[node.id]
        return BUILT_IN[node.id] if node.id in BUILT_IN else Unknown(node.id)

    def value_Attribute(self, node, scope, module):
        return self.attribute(self.value(node.value, scope, module), node.attr, module)

    def value_Yield(self, node, scope, module):
        yielded = scope.get('__yielded__')
        if isinstance(yielded, list):
            yielded.append(self.value(node.value, scope, module))

    def value_YieldFrom(self, node, scope, module):
        yielded = scope.get('__yielded__')
        value = self.value(node.value, scope, module)
        if isinstance(yielded, list) and isinstance(value, list):
            yielded.extend(value)

    def elements(self, nodes, scope, module):
        result = []
        for node in nodes:
            if isinstance(node, ast.Starred):
                value = self.value(node.value, scope, module)
                result.extend(value if isinstance(value, (list, tuple, set, dict)) else [])
            else:
                result.append(self.value(node, scope, module))
        return result

    def value_List(self, node, scope, module):
        return self.elements(node.elts, scope, module)

    value_Set = value_List

    def value_Tuple(self, node, scope, module):
        return tuple(self.elements(node.elts, scope, module))

    def value_Dict(self, node, scope, module):
        result = {}
        for key_node, value_node in zip(node.keys, node.values):
            value = self.value(value_node, scope, module)
            if key_node is None:
                result.update(value if isinstance(value, dict) else {})
                continue
            key = self.value(key_node, scope, module)
            try:
                result[key] = value
            except TypeError:
                result[repr(key)] = value
        return result

    def combine(self, op, left, right):
        if isinstance(op, ast.Mod) and isinstance(left, str):
            return self.format_percent(left, right)
        if isinstance(op, ast.Add):
            if isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
                return left + right if isinstance(left, tuple) and isinstance(right, tuple) else [*left, *right]
            if isinstance(left, list) and is_unknown(right):
                return list(left)
            if isinstance(right, list) and is_unknown(left):
                return list(right)
            if isinstance(left, str) and is_unknown(right):
                return PartString(left + '*')
            if isinstance(right, str) and is_unknown(left):
                return PartString('*' + right)
            if isinstance(left, str) and isinstance(right, str):
                return PartString(left + right) if isinstance(left, PartString) or isinstance(right, PartString) else left + right
        if is_unknown(left) or is_unknown(right):
            return Unknown('binary')
        try:
            return BINARY[type(op)](left, right)
        except Exception:
            return Unknown('binary')

    def format_percent(self, text, operand):
        try:
            if not has_unknown(operand):
                return text % operand
        except Exception:
            return Unknown('%')
        if isinstance(operand, tuple):
            operand = tuple(map(starred, operand))
        elif isinstance(operand, dict):
            operand = {key: starred(value) for key, value in operand.items()}
        else:
            operand = starred(operand)
        try:
            return PartString(text.replace('%d', '%s') % operand)
        except Exception:
            return PartString('*')

    def value_BinOp(self, node, scope, module):
        return self.combine(node.op, self.value(node.left, scope, module), self.value(node.right, scope, module))

    def value_BoolOp(self, node, scope, module):
        value = None
        for each in node.values:
            value = self.value(each, scope, module)
            if is_unknown(value):
                return value if each is node.values[-1] else Unknown('boolean')
            if bool(value) == isinstance(node.op, ast.Or):
                return value
        return value

    def value_UnaryOp(self, node, scope, module):
        value = self.value(node.operand, scope, module)
        try:
            return Unknown('unary') if is_unknown(value) else UNARY[type(node.op)](value)
        except Exception:
            return Unknown('unary')

    def value_Compare(self, node, scope, module):
        left = self.value(node.left, scope, module)
        for op, comparator in zip(node.ops, node.comparators):
            right = self.value(comparator, scope, module)
            is_thing = isinstance(left, (External, ExternalInstance, Module, Class, Function, Instance))
            if isinstance(op, (ast.Is, ast.IsNot)) and right is None and is_thing:
                result = isinstance(op, ast.IsNot)
            elif is_unknown(left) or is_unknown(right):
                return Unknown('compare')
            else:
                try:
                    result = COMPARE[type(op)](left, right)
                except Exception:
                    return Unknown('compare')
            if not result:
                return False
            left = right
        return True

    def value_IfExp(self, node, scope, module):
        test = self.value(node.test, scope, module)
        if not is_unknown(test):
            return self.value(node.body if test else node.orelse, scope, module)
        body = self.value(node.body, scope, module)
        other = self.value(node.orelse, scope, module)
        if isinstance(body, (list, dict)) and body:
            return body
        return other if isinstance(other, (list, dict)) else Unknown('either')

    def value_JoinedStr(self, node, scope, module):
        parts = [each.value if isinstance(each, ast.Constant) else self.value(each, scope, module) for each in node.values]
        text = ''.join(str(starred(part)) for part in parts)
        return PartString(text) if any(is_unknown(part) or isinstance(part, PartString) for part in parts) else text

    def value_FormattedValue(self, node, scope, module):
        is_plain = node.conversion == -1 and node.format_spec is None
        return self.value(node.value, scope, module) if is_plain else Unknown('format')

    def value_Lambda(self, node, scope, module):
        return Function(node, scope, module)

    def value_NamedExpr(self, node, scope, module):
        value = self.value(node.value, scope, module)
        self.assign(node.target, value, scope, module)
        return value

    def value_Starred(self, node, scope, module):
        return self.value(node.value, scope, module)

    def value_Subscript(self, node, scope, module):
        owner = self.value(node.value, scope, module)
        if isinstance(node.slice, ast.Slice):
            return self.slice(owner, node.slice, scope, module)
        key = self.value(node.slice, scope, module)
        if isinstance(owner, (Class, External)):
            return owner  # Generic[T]
        if isinstance(owner, (list, tuple, dict, str)) and not is_unknown(key):
            try:
                return owner[key]
            except Exception:
                return Unknown('index')
        return ConfValue('conf[]') if isinstance(owner, (Conf, ConfValue)) else Unknown('index')

    def slice(self, owner, node, scope, module):
        bounds = [self.value(each, scope, module) if each else None for each in (node.lower, node.upper, node.step)]
        try:
            return owner[slice(*bounds)] if isinstance(owner, (list, tuple, str)) else Unknown('slice')
        except Exception:
            return Unknown('slice')

    def comprehend(self, generators, scope, module, make):
        result = []
        inner = FunctionScope(scope)

        def follow(at):
            if at == len(generators):
                result.append(make(inner))
                return
            items = self.value(generators[at].iter, inner, module)
            is_list = isinstance(items, (list, tuple, set, dict)) and len(items) <= MOST_ITEMS
            for item in list(items) if is_list else []:
                self.assign(generators[at].target, item, inner, module)
                tests = (self.value(test, inner, module) for test in generators[at].ifs)
                if all(is_unknown(test) or test for test in tests):
                    follow(at + 1)

        follow(0)
        return result

    def value_ListComp(self, node, scope, module):
        return self.comprehend(node.generators, scope, module, lambda inner: self.value(node.elt, inner, module))

    value_GeneratorExp = value_ListComp
    value_SetComp = value_ListComp

    def value_DictComp(self, node, scope, module):
        def pair(inner):
            return self.value(node.key, inner, module), self.value(node.value, inner, module)

        result = {}
        for key, value in self.comprehend(node.generators, scope, module, pair):
            try:
                result[key] = value
            except TypeError:
                pass
        return result
