using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NewsFunctions.Local.Tests;

/// <summary>The arrows of the design: Text ← Articles ← Enrichment ← Stories ← Views ← the flow ← {stores, Http} ← heads.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly string[] Stages = ["News.Text", "News.Articles", "News.Enrichment", "News.Stories", "News.Views", "News"];

    private static readonly Dictionary<string, string[]> AllowedReferences = new()
    {
        ["News"] = [],
        ["News.English"] = ["News"],
        ["News.Sqlite"] = ["News"],
        ["News.Azure"] = ["News"],
        ["News.Http"] = ["News", "News.Azure"],
        ["NewsFunctions.Local"] = ["News", "News.English", "News.Sqlite", "News.Azure", "News.Http"],
    };

    [Fact]
    public void Assemblies_refer_only_downwards()
    {
        foreach (var (name, allowed) in AllowedReferences)
        {
            using var module = Read(name);
            module.AssemblyReferences.Select(reference => reference.Name).Where(AllowedReferences.ContainsKey).ShouldBeSubsetOf(allowed, name);
        }
    }

    [Theory]
    [InlineData("Azure.")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Data")]
    [InlineData("Microsoft.Extensions")]
    public void The_core_knows_no_cloud_web_or_database(string prefix)
    {
        using var core = Read("News");
        core.AssemblyReferences.ShouldNotContain(reference => reference.Name.StartsWith(prefix, StringComparison.Ordinal));
    }

    [Fact]
    public void Stages_of_the_core_know_only_the_stages_before_them()
    {
        using var core = Read("News");
        var backwards = core.GetTypes().SelectMany(type => UsedBy(type).Select(used => (From: StageOf(type), To: StageOf(used), Type: type.FullName, Used: used.FullName)))
            .Where(use => use.From >= 0 && use.To > use.From)
            .Select(use => $"{use.Type} uses {use.Used}")
            .Distinct();

        backwards.ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_has_types_to_check()
    {
        using var core = Read("News");
        var stages = core.GetTypes().Select(StageOf).ToHashSet();
        foreach (var stage in Stages.Where(stage => stage != "News.Stories"))
        {
            stages.ShouldContain(Array.IndexOf(Stages, stage), stage);
        }
    }

    private static ModuleDefinition Read(string assembly) =>
        ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));

    private static int StageOf(TypeReference type)
    {
        var outermost = type.GetElementType();
        while (outermost.DeclaringType is { } declaring)
        {
            outermost = declaring;
        }

        // Folders below a stage belong to it.
        var space = string.Join('.', outermost.Namespace.Split('.').Take(2));
        return outermost.Scope.Name is "News" or "News.dll" ? Array.IndexOf(Stages, space) : -1;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type) =>
    [
        .. type.BaseType is null ? (TypeReference[])[] : [type.BaseType],
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(method => (TypeReference[])[method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType), .. UsedIn(method)]),
    ];

    private static IEnumerable<TypeReference> UsedIn(MethodDefinition method) =>
        !method.HasBody ? [] : method.Body.Instructions.SelectMany(UsedBy).Concat(method.Body.Variables.Select(variable => variable.VariableType));

    private static IEnumerable<TypeReference> UsedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference used => [used],
        MethodReference used => [used.DeclaringType, used.ReturnType],
        FieldReference used => [used.DeclaringType, used.FieldType],
        _ => [],
    };
}
