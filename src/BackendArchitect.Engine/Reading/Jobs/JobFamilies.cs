using System.Collections.Frozen;

namespace BackendArchitect.Engine.Reading.Jobs;

/// <summary>Families of words that ask for much the same, whichever of them is used. How much a family speaks for a job is fitted.</summary>
internal static class JobFamilies
{
    private static readonly FrozenDictionary<string, string[]> Families = Parse("""
        symptom: slow slower slowly sluggish laggy freezes freeze hangs hang stuck crash crashes crashed dies died killed fails failed failing failure errors error down outage timeout timeouts times deadlock deadlocks leak leaks lag lagging behind drops dropped lost lose loses duplicate duplicates twice rejected rejects spikes jumps jumped exploded doubled tripled awful terrible painful unresponsive useless broken wrong stale idle overloaded evicted evicts restarts random randomly
        resource: cpu memory ram disk heap connections pool threads queue lag latency p99 p95 throughput bandwidth cache index locks lock table rows pods iops
        lately: since yesterday today suddenly lately recently morning evening night nightly monday friday hour hourly week weekly month whenever sometimes always never again anymore used
        artifact: spec openapi swagger schema ddl diagram document doc docs adr rfc manifest manifests terraform compose dockerfile yaml json sql script code snippet pull diff proposal plan runbook endpoint endpoints design architecture attachment attached file sequence draft
        judge: review reviewed check critique feedback comments comment opinion thoughts assess evaluate audit verify validate inspect proofread rate look critic remarks holes flaws problems weaknesses mistakes smells improve improvements missing miss forgot overlooked ok okay right safe sane sound solid good fine
        finished: finished done completed built wrote written implemented made finalised finalized have've
        build: build building create creating launch launching develop developing design designing start starting make making set setup prototype mvp deliver offer plan planning propose suggest sketch blueprint outline architect
        fresh: new startup greenfield scratch idea first version client customer tender project founders funding promised
        thing: app application platform system service backend website site portal shop store marketplace product tool saas api game software
        leave: migrate migrating migration move moving off leave leaving away retire replace replacing sunset decommission decommissioning phase switch switching port porting transition convert upgrade modernise modernize modernising modernizing rewrite replatform legacy old inherited outgrew merge consolidate
        cut: split splitting break breaking carve carving extract extracting separate separating cut cutting strangle decompose dismantle untangle peel detach divide modules modularise modularize monolith monolithic
        versus: or vs versus against than rather between instead compared comparison compare
        better: better best cheaper cheapest faster safer simpler preferable prefer choose pick favour favor which pros cons trade tradeoffs advantages worth
        teach: explain what how why when where should does mean means meaning tips advice guidance pointers recommend recommended practice practices pattern patterns rule thumb teach overview proper standard
        settle: decided decision decisions adr adrs agreed settled chosen chose choose picked approve approved accept accepted reject rejected adopt vote voted signed supersede superseded record recorded log note official option proposal recommendation dissent revisit overdue due withdraw reopen
        steer: digest summary newsletter notifications updates forget delete erase wipe clear reset mute pause unmute quiet stop unsubscribe subscribe export download dump settings status commands usage version features docs folder wiki channel thread memory stored saved data introduce yourself bot
        greet: hi hello hey yo thanks morning anyone there team
        """);

    public static IEnumerable<string> In(Passage passage) =>
        passage.Tokens.Take(120).SelectMany(token => Families.GetValueOrDefault(token.Word) ?? []).Distinct();

    private static FrozenDictionary<string, string[]> Parse(string table) => table.Split('\n')
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Family: parts[0].Trim())))
        .GroupBy(pair => pair.Word, pair => pair.Family)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray());
}
