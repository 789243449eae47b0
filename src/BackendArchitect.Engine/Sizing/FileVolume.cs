using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Sizing;

/// <summary>Pictures, documents and videos beside the records: what object storage is billed for.</summary>
internal static class FileVolume
{
    private const double SecondsInMonth = 2_628_000;
    private const double KilobytesPerGigabyte = 1e6;
    private const double MonthsKept = 12;

    public static void Add(FigureList figures, Ledger ledger, LoadProfile profile)
    {
        if (ledger.Has(FactIds.DataVolume) || (profile.FileKilobytes <= 0 && profile.LibraryGigabytes <= 0))
        {
            figures.Computed("files_gb", figures["stored_gb"], "stored_gb: nothing else is known of files", "stored_gb");
            return;
        }

        figures.Assumed("file_kb_per_write", profile.FileKilobytes, $"files that come with one write on average. {profile.Source}");
        figures.Assumed("library_gb", profile.LibraryGigabytes, $"files that are there from the start. {profile.Source}");
        figures.Computed(
            "files_gb",
            figures["library_gb"] + (figures["peak_writes_per_second"] * figures["duty_cycle"] * figures["file_kb_per_write"] * SecondsInMonth * MonthsKept / KilobytesPerGigabyte),
            "library_gb + peak_writes_per_second × duty_cycle × file_kb_per_write × 2,628,000 s × 12 months ÷ 1,000,000",
            "library_gb", "peak_writes_per_second", "duty_cycle", "file_kb_per_write");
    }
}
