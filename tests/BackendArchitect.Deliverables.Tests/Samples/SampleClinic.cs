using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Tests.Samples;

/// <summary>A design that is awkward on purpose: tenants in shared tables, entities that refer to each other, reserved words, every type and tag.</summary>
internal static class SampleClinic
{
    public static Blueprint Blueprint { get; } = SampleShop.Blueprint with
    {
        Title = "Clinic <booking> & \"records\" | 100 %\nsecond line",
        Domain = "healthcare",
        Entities = Entities(),
        Operations = Operations(),
        Events = [new DomainEvent("visit-booked", "Visit booked", "visit", "A slot is taken")],
        Decisions = [.. SampleShop.Blueprint.Decisions, Choice("tenancy", "Tenancy", "pool"), Choice("authentication", "Authentication", "framework-identity")],
    };

    private static IReadOnlyList<Entity> Entities() =>
    [
        Entity("country_code", "Country code", false, "Reference data, the same for all tenants",
            [Field("id", "uuid"), Field("code", "country", unique: true)],
            [new("by code", ["code"], null)]),
        Entity("user", "User", true, "Somebody who signs in",
            [
                Field("id", "uuid"),
                Field("email", "email", unique: true, tag: "personal"),
                Field("password_hash", "text", tag: "secret"),
                Field("recovery_code", "text", tag: "secret", optional: true),
                Field("group", "enum", values: ["doctor", "patient's kin", "desk"]),
                Field("main_visit_id", "uuid", optional: true, references: "visit"),
            ],
            [new("by e-mail", ["email"], null), new("by group, newest first", ["group"], "-created_at")]),
        Entity("visit", "Visit", true, "A booked slot; it isn't kept longer than \"law\" asks",
            [
                Field("id", "uuid"),
                Field("user_id", "uuid", references: "user"),
                Field("country_code_id", "uuid", references: "country_code"),
                Field("status", "enum", values: ["booked", "done", "missed"]),
                Field("order", "integer"),
                Field("starts_at", "timestamp"),
                Field("day", "date"),
                Field("fee", "money"),
                Field("rate", "decimal"),
                Field("remote", "boolean"),
                Field("notes", "json", optional: true, tag: "health"),
                Field("form_url", "url", optional: true),
                Field("card_token", "text", optional: true, tag: "card"),
            ],
            [
                new("visits of a person, newest first", ["user_id"], "-starts_at"),
                new("visits of a person in a state", ["status", "user_id"], "-starts_at"),
                new("agenda of a day", ["day"], "starts_at"),
                new("everything, oldest first", [], "starts_at"),
                new("again: agenda", ["day"], "starts_at"),
            ]),
        // Not marked as a tenant's, but it belongs to something that is.
        Entity("visit_note", "Visit note", false, "What was said",
            [Field("id", "uuid"), Field("visit_id", "uuid", references: "visit", unique: true), Field("text", "text", tag: "health")],
            []),
    ];

    private static IReadOnlyList<Operation> Operations() =>
    [
        Operation("list-visits", "visit", "list"),
        Operation("search-visits", "visit", "list"),
        Operation("read-visit", "visit", "read"),
        Operation("book-visit", "visit", "create", idempotent: true) with { Publishes = ["visit-booked"] },
        Operation("update-visit", "visit", "update"),
        Operation("cancel-visit", "visit", "command", idempotent: true),
        Operation("delete-visit", "visit", "delete"),
        Operation("create-user", "user", "create"),
        Operation("read-user", "user", "read"),
        Operation("list-countries", "country_code", "list") with { Role = "anyone" },
    ];

    private static Operation Operation(string id, string entity, string kind, bool idempotent = false) =>
        new(id, id.Replace('-', ' '), "Does: " + id, "care", entity, kind, "shop", idempotent, "patient", []);

    private static Decision Choice(string id, string title, string chosen) =>
        SampleShop.Blueprint.Decisions[0] with
        {
            Id = id,
            Title = title,
            Chosen = chosen,
            Options = [SampleShop.Blueprint.Decisions[0].Options[0] with { Id = chosen, Name = chosen }, SampleShop.Blueprint.Decisions[0].Options[1]],
        };

    private static Entity Entity(string id, string name, bool perTenant, string means, IReadOnlyList<Field> fields, IReadOnlyList<AccessPattern> access) =>
        new(id, name, "care", "database", means, perTenant, fields, access);

    private static Field Field(string name, string type, bool optional = false, bool unique = false, string? references = null, string[]? values = null, string? tag = null) =>
        new(name, type, optional, unique, references, null, values ?? [], tag, null);
}
