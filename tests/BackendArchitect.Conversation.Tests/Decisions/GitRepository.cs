using System.Diagnostics;

namespace BackendArchitect.Conversation.Tests.Decisions;

/// <summary>An empty repository of the real git, thrown away afterwards.</summary>
internal sealed class GitRepository : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adr-");

    public GitRepository()
    {
        Git("init", "-q");
        Write("README.md", "A team's repository.\n");
        Git("add", ".");
        Git("commit", "-qm", "Begin");
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(_folder.FullName, path));

    public IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(_folder.FullName, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder.FullName, path), text);

    /// <returns>What it prints.</returns>
    public string Git(params string[] arguments)
    {
        string[] all = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", .. arguments];
        var start = new ProcessStartInfo("git", all) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        var said = git.StandardOutput.ReadToEnd();
        var complained = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {complained}{said}");
        return said;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
