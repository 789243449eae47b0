namespace BackendArchitect.Engine.Reviews;

/// <summary>Which names hold secrets, and which values are one.</summary>
internal static class SecretNames
{
    private static readonly string[] Ends = ["password", "passwd", "secret", "secret_key", "access_token", "auth_token", "api_key", "apikey", "private_key", "client_secret", "secret_string", "connection_string", "master_key", "token"];
    private static readonly HashSet<string> Never = ["manage_master_user_password", "generate_secret", "create_secret", "kms_secret", "force_overwrite_replica_secret", "random_password", "next_token", "enable_password", "password_auth_enabled", "http_token", "use_secret", "reset_password", "allow_password"];
    private static readonly string[] Stands = ["example", "placeholder", "replace", "dummy", "fake", "not-", "not_", "notused", "notneeded", "build-time", "buildtime", "for-build", "ignored", "unused", "todo", "xxxx", "your-", "your_", "****", "<", "...", "arn:", "projects/", "/", "vault:", "op://", "ref+", "data.", "var.", "secretsmanager", "ssm:", "dynamic"];

    /// <summary>By its last words: <c>DB_PASSWORD</c>, <c>stripe-api-key</c>; not <c>password_policy</c>.</summary>
    public static bool IsSecret(string name)
    {
        var plain = name.Replace('-', '_').ToLowerInvariant();
        return !Never.Contains(plain) && Array.Exists(Ends, end => plain == end || plain.EndsWith("_" + end, StringComparison.Ordinal));
    }

    /// <summary>Whether a name that ends like a secret's is known to hold none.</summary>
    public static bool IsHarmless(string name) => Never.Contains(name.Replace('-', '_').ToLowerInvariant());

    /// <summary>A value, not the name of one, a path to one or something that stands for one.</summary>
    public static bool IsGiven(string text) =>
        text.Length is >= 4 and < 5000 && !text.Contains(' ', StringComparison.Ordinal) && text.ToLowerInvariant() is var plain && plain is not ("true" or "false" or "none" or "null" or "enabled" or "disabled" or "required" or "optional")
        && !Array.Exists(Stands, stand => stand is "/" or "arn:" or "projects/" or "<" or "data." or "var." or "dynamic" ? plain.StartsWith(stand, StringComparison.Ordinal) : plain.Contains(stand, StringComparison.Ordinal));
}
