using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>How the names of the model read in an HTTP interface.</summary>
public static class ResourceNames
{
    /// <summary><c>order_line</c> is <c>orderLine</c>.</summary>
    public static string Camel(string id) => char.ToLowerInvariant(id[0]) + Pascal(id)[1..];

    /// <summary><c>order_line</c> is <c>OrderLine</c>.</summary>
    public static string Pascal(string id) =>
        string.Concat(id.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary><c>order_line</c> is <c>order-lines</c>.</summary>
    public static string Collection(string entity) => Plural.Of(entity).Replace('_', '-');

    /// <summary><c>order_line</c> is <c>orderLineId</c>.</summary>
    public static string IdParameter(string entity) => Camel(entity) + "Id";

    /// <summary>A field as a property; money is named by its minor units, as in the schema.</summary>
    public static string Property(Field field) => Camel(Columns.NameOf(field));

    public static string Schema(string name) => "#/components/schemas/" + name;
}
