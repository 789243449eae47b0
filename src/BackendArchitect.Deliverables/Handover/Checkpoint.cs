using BackendArchitect.Deliverables.Diagrams;

namespace BackendArchitect.Deliverables.Handover;

/// <summary>Where every file is looked at on its way out.</summary>
internal static class Checkpoint
{
    /// <param name="ours">What can be made from the model.</param>
    /// <param name="offered">What was made elsewhere.</param>
    public static Delivery Pass(IReadOnlyList<BundleEntry> ours, IReadOnlyList<BundleFile> offered)
    {
        var mends = new List<Mend>();
        var strangers = offered.Where(file => ours.All(entry => entry.Path != file.Path));
        var checks = SideBySide.Make(ours, entry => Check(entry, offered.FirstOrDefault(file => file.Path == entry.Path)));
        var files = checks.Select(check => Ours(check, mends))
            .Concat(strangers.Select(file => Kept(file, SelfLint.Check(file), mends)))
            .OfType<BundleFile>()
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return new Delivery(files, mends);
    }

    /// <summary>The file to hand over, its defects, and why it is not the one that was offered.</summary>
    private static (BundleFile File, IReadOnlyList<Defect> Defects, Mend? Instead) Check(BundleEntry entry, BundleFile? offered)
    {
        Mend? instead = null;
        if (offered is not null && SelfLint.Check(offered) is var defects)
        {
            if (defects.Count == 0)
            {
                return (offered, [], null);
            }

            instead = new Mend(entry.Path, defects[0], IsWithheld: false);
        }

        var file = entry.Make();
        return (file, SelfLint.Check(file), instead);
    }

    private static BundleFile? Ours((BundleFile File, IReadOnlyList<Defect> Defects, Mend? Instead) check, List<Mend> mends)
    {
        if (check.Instead is { } instead)
        {
            mends.Add(instead);
        }

        return Kept(check.File, check.Defects, mends);
    }

    private static BundleFile? Kept(BundleFile file, IReadOnlyList<Defect> defects, List<Mend> mends)
    {
        if (defects is not [var first, ..])
        {
            return file;
        }

        mends.RemoveAll(mend => mend.Path == file.Path);
        mends.Add(new Mend(file.Path, first, IsWithheld: true));
        return null;
    }
}
