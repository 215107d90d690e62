"""Page: the description of the door as plain HTML, which loads nothing from anywhere."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

POLICY = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "code{background:#8882;padding:.1em .3em}li{margin:.3em 0}"
)


def described(document: Mapping[str, Any]) -> str:
    """A page that says of each route what it is for, what it takes, and how it answers."""
    title = escape(document["info"]["title"])
    routes = "\n".join(_routes(document["paths"]))
    schemas = "\n".join(_schemas(document.get("components", {}).get("schemas", {})))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
        f'<h1>{title}</h1><p>{escape(document["info"]["description"])} Programs read <a href="/openapi.json">'
        f"openapi.json</a>.</p>{routes}<h2>What is sent and answered</h2>{schemas}</html>"
    )


def _routes(paths: Mapping[str, Any]) -> Iterator[str]:
    for path, methods in paths.items():
        for method, route in methods.items():
            yield f"<h2><code>{method.upper()} {escape(path)}</code></h2>"
            yield f"<p>{escape(route.get('description', ''))}</p>"
            yield _listed(_parameters(route))
            yield _listed(_bodies(route))
            yield _listed(_answers(route))


def _parameters(route: Mapping[str, Any]) -> Iterator[str]:
    for one in route.get("parameters", []):
        yield f"<code>{escape(one['name'])}</code> ({one['in']}): {escape(one.get('description', ''))}"


def _bodies(route: Mapping[str, Any]) -> Iterator[str]:
    if names := _names(route.get("requestBody")):
        yield f"body: {', '.join(names)}"


def _answers(route: Mapping[str, Any]) -> Iterator[str]:
    for code, answer in sorted(route["responses"].items()):
        yield f"<code>{code}</code> {escape(answer['description'])} {', '.join(_names(answer))}"


def _schemas(schemas: Mapping[str, Any]) -> Iterator[str]:
    for name, schema in schemas.items():
        meaning = escape(schema.get("description", ""))
        yield f'<h3 id="{escape(name)}">{escape(name)}</h3><p>{meaning}</p>'
        yield _listed(_fields(schema))


def _fields(schema: Mapping[str, Any]) -> Iterator[str]:
    needed = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        must = "" if name in needed else " (may be left out)"
        yield f"<code>{escape(name)}</code>{must} {escape(field.get('description', ''))} {', '.join(_names(field))}"


def _names(tree: Any) -> list[str]:
    """Links to the schemas that are named anywhere within."""
    match tree:
        case {"$ref": str(where)}:
            name = escape(where.rsplit("/", 1)[1])
            return [f'<a href="#{name}">{name}</a>']
        case dict():
            return [link for one in tree.values() for link in _names(one)]
        case list():
            return [link for one in tree for link in _names(one)]
        case _:
            return []


def _listed(entries: Iterator[str]) -> str:
    found = "".join(f"<li>{one}</li>" for one in entries)
    return f"<ul>{found}</ul>" if found else ""
