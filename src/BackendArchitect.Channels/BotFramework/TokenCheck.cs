namespace BackendArchitect.Channels.BotFramework;

/// <summary>Whether a sender is who it says it is.</summary>
public abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    /// <summary>The token is good for activities of this service, and of these channels when the key names any.</summary>
    public sealed record Accepted(string? ServiceUrl, IReadOnlyList<string> Endorsements) : TokenCheck
    {
        /// <summary>Why the activity is not the one this token was given for, or null.</summary>
        public string? Objection(Activity activity) =>
            ServiceUrl is null || !string.Equals(ServiceUrl.TrimEnd('/'), activity.ServiceUrl?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
                ? "the serviceurl claim is not the activity's serviceUrl"
                : Endorsements.Count > 0 && !Endorsements.Contains(activity.ChannelId ?? "", StringComparer.Ordinal)
                    ? "the signing key is not endorsed for the activity's channelId"
                    : null;
    }

    public sealed record Rejected(string Reason) : TokenCheck;

    /// <summary>The keys could not be fetched, so nothing can be said; the platform should come again.</summary>
    public sealed record Unknown(string Reason) : TokenCheck;
}
