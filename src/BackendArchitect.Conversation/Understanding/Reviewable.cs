using BackendArchitect.Conversation.Messages;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Which shared files a review can read.</summary>
public static class Reviewable
{
    /// <summary>The format of prose: whether it is a brief, a description or a document to review, the words with it say.</summary>
    private const string Prose = "document";

    /// <summary>The file as reviewers read it: what was masked in it is found, and shown masked.</summary>
    public static ReviewFile Of(SharedFile file) => new(Path(file.Name), SecretMask.WithStandIns((file.Text ?? "").ReplaceLineEndings("\n")));

    /// <summary>Whether a reviewer reads it for what it is: a contract, a schema, a deployment, code.</summary>
    public static bool IsStructured(ReviewFile file) => Reviewers.All.Any(reviewer => reviewer.Format != Prose && reviewer.Reads(file));

    /// <summary>A page of prose that may hold a picture: it is a brief or a description unless a review is asked for.</summary>
    public static bool IsPage(SharedFile file) => Of(file).Extension is ".md" or ".markdown" or ".mdx" or ".txt";

    public static bool IsStructured(SharedFile file) => !string.IsNullOrWhiteSpace(file.Text) && IsStructured(Of(file));

    /// <summary>Whether any reviewer reads it, prose too.</summary>
    public static bool Is(SharedFile file) => !string.IsNullOrWhiteSpace(file.Text) && Reviewers.All.Any(reviewer => reviewer.Reads(Of(file)));

    /// <summary>A name that is none still gets its findings told apart.</summary>
    private static string Path(string name) => name.Replace('\\', '/').Trim() is { Length: > 0 } path ? path : "file";
}
