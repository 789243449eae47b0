using System.Reflection;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class WordingTests
{
    private static readonly IReadOnlyList<WordingSection> Sections =
    [
        .. typeof(Wording).GetProperties()
            .Select(property => property.GetMethod!.IsStatic ? null : property.GetValue(Wording.Shipped))
            .OfType<WordingSection>(),
    ];

    public static TheoryData<string> Names => [.. Sections.Where(section => section is not NameWords).Select(section => section.Name)];

    [Fact]
    public void Every_section_of_the_file_has_its_class() =>
        Assert.Equal(Wording.Shipped.SectionNames.Order(), Sections.Select(section => section.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_has_its_method_and_every_method_its_key(string name)
    {
        var section = Section(name);

        Assert.Equal(section.Sentences.Keys.Order(), Methods(section).Select(method => WordingSection.KeyOf(method.Name)).Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_place_is_filled_and_every_parameter_has_its_place(string name)
    {
        var section = Section(name);

        Assert.All(Methods(section), method => Assert.Equal(
            method.GetParameters().Select(parameter => parameter.Name!).Order(),
            WordingSection.PlacesOf(section.Sentences[WordingSection.KeyOf(method.Name)]).Order()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sentence_can_be_said(string name)
    {
        var section = Section(name);

        Assert.All(Methods(section), method =>
        {
            var said = (string)method.Invoke(section, [.. method.GetParameters().Select(parameter => (object)$"<{parameter.Name}>")])!;
            Assert.DoesNotContain('{', said);
            Assert.All(method.GetParameters(), parameter => Assert.Contains($"<{parameter.Name}>", said, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void A_value_with_braces_is_not_taken_for_a_place() =>
        Assert.Contains("{value}", Wording.Shipped.Intake.WhatIs("{value}"), StringComparison.Ordinal);

    [Fact]
    public void Every_name_belongs_to_a_word_or_a_fact_of_the_catalogue()
    {
        var known = FactCatalogue.All.SelectMany(fact => fact.Words.Append($"line-{fact.Id}")).ToHashSet();

        Assert.DoesNotContain(Wording.Shipped.Names.Sentences.Keys, key => !known.Contains(key));
    }

    private static WordingSection Section(string name) => Sections.First(section => section.Name == name);

    private static IEnumerable<MethodInfo> Methods(WordingSection section) => section.GetType()
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName);
}
