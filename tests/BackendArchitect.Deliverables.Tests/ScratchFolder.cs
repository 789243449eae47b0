namespace BackendArchitect.Deliverables.Tests;

/// <summary>A folder for files that a program must read from disk; gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("deliverables-").FullName;

    public string Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
