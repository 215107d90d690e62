"""The JSON Schema of the files as an editor wants it."""

from datetime import timedelta

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from surveys.documents.durations import spell
from surveys.documents.shapes import Document, JourneyDocument, SurveyDocument

_DIALECT = {"$schema": GenerateJsonSchema.schema_dialect}


def schemas() -> dict[str, dict[str, object]]:
    """The JSON Schema of a `journey` file and of a `survey` file, for editors."""
    return {"journey": _schema(JourneyDocument), "survey": _schema(SurveyDocument)}


def _schema(shape: type[Document]) -> dict[str, object]:
    return _DIALECT | shape.model_json_schema(schema_generator=_AsWritten)


class _AsWritten(GenerateJsonSchema):
    """Describes values as they are written: a key is left out rather than null, durations stand as `5d`."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        written = self.generate_inner(schema["schema"])
        match schema.get("default"):
            case timedelta() as length:
                return written | {"default": spell(length)}
            case bool() | str() | float() as plain:
                return written | {"default": plain}
            case _:
                return written

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        return super().dict_schema(schema) | {"additionalProperties": False}

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - the keys say enough
        return False
