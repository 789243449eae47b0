using System.Collections.Concurrent;
using System.Security.Cryptography;
using BackendArchitect.Deliverables;

namespace BackendArchitect.Benchmarks.Bundles;

/// <summary>A folder of files by kind, in which each content stands once: <c>api/openapi/clinic.serverless.relational.yaml</c>.</summary>
/// <remarks>Which of the designs with the same content gives its name is left to chance; the contents are the same each time.</remarks>
internal sealed class Shelf(string folder)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private int _made;

    public int Made => _made;

    public int Kept => _known.Count;

    public void Add(string design, IEnumerable<BundleFile> files)
    {
        foreach (var file in files)
        {
            Interlocked.Increment(ref _made);
            var (kind, extension) = (Path.ChangeExtension(file.Path, null), Path.GetExtension(file.Path));
            if (_known.TryAdd(extension + Convert.ToHexString(SHA256.HashData(file.Content.Span)), true))
            {
                var place = Directory.CreateDirectory(Path.Combine(folder, kind));
                File.WriteAllBytes(Path.Combine(place.FullName, design + extension), file.Content.Span);
            }
        }
    }
}
