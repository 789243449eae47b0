using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>
/// Decides which fields a client may write. What the system counts, adds up, numbers or dates itself is read-only,
/// so that nobody can send the total of their own order.
/// </summary>
public static class ServerSet
{
    private static readonly string[] Names =
        ["id", "tenant_id", "created_at", "updated_at", "idempotency_key", "number", "identity_subject", "provider_ref", "provider_reference", "failure_code", "balance", "trial_ends_at"];

    private static readonly string[] Endings =
        ["_hash", "_encrypted", "_count", "_average", "_total", "_balance", "_subject", "ed_at", "paid_at", "sent_at", "seen_at"];

    /// <summary>Whether only the system writes it.</summary>
    /// <param name="commanded">The entity has commands, so its state moves by them alone.</param>
    public static bool Owns(Field field, bool commanded) =>
        Names.Contains(field.Name, StringComparer.Ordinal)
        || Endings.Any(ending => field.Name.EndsWith(ending, StringComparison.Ordinal))
        || field is { Type: "money", Name: "total" or "subtotal" }
        || (commanded && field.Name is ("status" or "state"));

    /// <summary>Whether it never leaves the system, whoever asks.</summary>
    public static bool Hides(Field field) => field.Tag is "card" or "secret" || field.Name is "tenant_id" or "idempotency_key";
}
