using System.Runtime.CompilerServices;

namespace BackendArchitect.Conversation.Tests.Guest;

/// <summary>A whole conversation written down; <c>GOLDEN=write</c> writes it anew.</summary>
internal static class GoldenTalk
{
    /// <param name="name">The file beside this one.</param>
    public static void Holds(string name, Talk talk, [CallerFilePath] string here = "")
    {
        var said = talk.Log.ReplaceLineEndings("\n").Trim() + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, Path.GetFileName(name)), said);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Guest", name)).ReplaceLineEndings("\n"), said);
    }
}
