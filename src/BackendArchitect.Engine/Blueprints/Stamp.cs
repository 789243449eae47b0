namespace BackendArchitect.Engine.Blueprints;

/// <summary>What made this answer; the same stamp gives the same bytes.</summary>
/// <param name="Engine">Engine version.</param>
/// <param name="Catalogue">Hash of the knowledge, hex.</param>
/// <param name="CatalogueDate">The newest day of its tables.</param>
/// <param name="Brief">Hash of the ledger, hex.</param>
public sealed record Stamp(string Engine, string Catalogue, DateOnly CatalogueDate, string Brief);
