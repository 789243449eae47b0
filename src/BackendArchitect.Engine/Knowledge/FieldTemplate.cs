namespace BackendArchitect.Engine.Knowledge;

/// <param name="Type">uuid, text, integer, bigint, money, decimal, boolean, timestamp, date, json, email, country, currency, url, enum.</param>
/// <param name="References">Entity id a foreign key points to.</param>
/// <param name="Values">The words of an enum.</param>
/// <param name="Tag">personal, card, health, secret; null for plain data.</param>
public sealed record FieldTemplate(
    string Name,
    string Type,
    bool Optional,
    bool Unique,
    string? References,
    int? MaxLength,
    IReadOnlyList<string> Values,
    string? Tag,
    string? Example);
