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
        var files = ours.Select(entry => Ours(entry, offered.FirstOrDefault(file => file.Path == entry.Path), mends))
            .Concat(strangers.Select(file => Kept(file, mends)))
            .OfType<BundleFile>()
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        return new Delivery(files, mends);
    }

    private static BundleFile? Ours(BundleEntry entry, BundleFile? offered, List<Mend> mends)
    {
        if (offered is not null && SelfLint.Check(offered) is var defects)
        {
            if (defects.Count == 0)
            {
                return offered;
            }

            mends.Add(new Mend(entry.Path, defects[0], IsWithheld: false));
        }

        return Kept(entry.Make(), mends);
    }

    private static BundleFile? Kept(BundleFile file, List<Mend> mends)
    {
        if (SelfLint.Check(file) is not [var first, ..])
        {
            return file;
        }

        mends.RemoveAll(mend => mend.Path == file.Path);
        mends.Add(new Mend(file.Path, first, IsWithheld: true));
        return null;
    }
}
