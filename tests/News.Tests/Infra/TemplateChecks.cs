namespace News.Tests.Infra;

/// <summary>That the templates hang together: brackets and quotes match; names, modules, parameters and outputs exist and are used.</summary>
internal static class TemplateChecks
{
    private static readonly HashSet<string> Keywords =
    [
        "targetScope", "param", "var", "output", "resource", "module", "existing", "if", "for", "in",
        "array", "bool", "int", "object", "string", "true", "false", "null",
        "contains", "empty", "environment", "guid", "loadJsonContent", "subscription", "subscriptionResourceId", "tenant", "toLower", "union", "uniqueString",
    ];

    public static IEnumerable<string> Damage(InfraFiles files) =>
        from file in files.Bicep.Values
        where file.Damage is not null
        select $"{file.Name}: {file.Damage}";

    public static IEnumerable<string> UndeclaredNames(InfraFiles files) =>
        from file in files.Bicep.Values
        from name in file.NamesUsed().Except(file.Declarations.Select(declaration => declaration.Name)).Except(file.LoopNames()).Except(Keywords)
        select $"{file.Name}: {name} is not declared";

    public static IEnumerable<string> UnusedNames(InfraFiles files) =>
        from file in files.Bicep.Values
        from declaration in file.Of("param").Concat(file.Of("var"))
        where file.NamesUsed().Count(name => name == declaration.Name) < 2
        select $"{file.Name}: {declaration.Keyword} {declaration.Name} is not used";

    public static IEnumerable<string> Modules(InfraFiles files)
    {
        foreach (var (file, module) in from file in files.Bicep.Values from module in file.Of("module") select (file, module))
        {
            if (!files.Bicep.TryGetValue(module.Target, out var target))
            {
                yield return $"{file.Name}: {module.Target} does not exist";
                continue;
            }

            var given = module.KeysOf("params").ToHashSet();
            foreach (var unknown in given.Except(target.Of("param").Select(parameter => parameter.Name)))
            {
                yield return $"{file.Name}: {target.Name} has no parameter {unknown}";
            }

            foreach (var missing in target.Of("param").Where(parameter => parameter.IsRequired && !given.Contains(parameter.Name)))
            {
                yield return $"{file.Name}: {target.Name} needs {missing.Name}";
            }
        }
    }

    public static IEnumerable<string> Outputs(InfraFiles files) =>
        from file in files.Bicep.Values
        from used in file.OutputsUsed()
        let target = file.Of("module").SingleOrDefault(module => module.Name == used.Module)?.Target
        where target is null || !files.Bicep.TryGetValue(target, out var module) || module.Of("output").All(output => output.Name != used.Output)
        select $"{file.Name}: {used.Module} has no output {used.Output}";

    /// <summary>A type is used in one version of its API.</summary>
    public static IEnumerable<string> Versions(InfraFiles files) =>
        from resource in files.Bicep.Values.SelectMany(file => file.Of("resource"))
        where resource.Target.Contains('@', StringComparison.Ordinal)
        group resource.Target by resource.Type into versions
        where versions.Distinct().Skip(1).Any()
        select $"{versions.Key} has several versions: {string.Join(", ", versions.Distinct())}";
}
