using System.Globalization;

namespace BackendArchitect.Benchmarks.Bundles;

/// <summary>The verb <c>bundles --out DIR</c>: the files of every golden brief in every style on every primary store, each content once, for the validators.</summary>
internal static class BundlesVerb
{
    public const string Verb = "bundles";

    /// <returns>0: written; 2: no folder was named.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["--out", var folder])
        {
            Console.Error.WriteLine("bundles: name the folder to write to: bundles --out DIR");
            return 2;
        }

        var shelf = new Shelf(folder);
        var matrix = new Matrix();
        Parallel.ForEach(matrix.Cells, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, cell => shelf.Add(cell.Name, matrix.Files(cell)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{matrix.Cells.Count} designs of {matrix.Briefs} briefs, {matrix.Refused} combinations refused by the engine; {shelf.Made} files, {shelf.Kept} of them different"));
        return 0;
    }
}
