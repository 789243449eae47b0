namespace BackendArchitect.Conversation.Rights;

/// <summary>Somebody wants something forgotten and was asked whether they mean it.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="Message">Id of the message they were asked after.</param>
/// <param name="At">When they were asked.</param>
public sealed record PendingForget(DataScope Scope, string By, string Message, DateTimeOffset At)
{
    /// <summary>A button of an earlier day asks again: what would go has grown since.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>What the button carries, so that it means this question and no later one.</summary>
    public string Key => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Scope} {By} {Message}")))[..12];
}
