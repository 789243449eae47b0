namespace BackendArchitect.Engine.Blueprints;

/// <param name="Name">snake_case.</param>
/// <param name="Type">uuid, text, integer, bigint, money, decimal, boolean, timestamp, date, json, email, country, currency, url, enum. Money is an integer of minor units beside a currency.</param>
/// <param name="References">Entity id of the foreign key, or null.</param>
/// <param name="Tag">personal, card, health, secret, or null.</param>
public sealed record Field(
    string Name,
    string Type,
    bool Optional,
    bool Unique,
    string? References,
    int? MaxLength,
    IReadOnlyList<string> Values,
    string? Tag,
    string? Example);
