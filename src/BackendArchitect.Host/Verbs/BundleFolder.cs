using BackendArchitect.Deliverables;

namespace BackendArchitect.Host.Verbs;

/// <summary>A bundle on the disk. Files of the same name are written over, nothing is deleted.</summary>
internal static class BundleFolder
{
    public static async Task WriteAsync(IReadOnlyList<BundleFile> files, string folder)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content);
        }
    }

    public static async Task WriteZipAsync(IReadOnlyList<BundleFile> files, string zip)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(zip))!);
        await File.WriteAllBytesAsync(zip, Bundle.Zip(files));
    }
}
