using System.Reflection;

namespace Kiosk.Core.Tests.Support;

/// <summary>
/// All types of the Core that code of given types can get hold of without naming them anew: through fields, properties,
/// parameters, results, local variables, base types and what their type arguments are, over any number of steps.
/// </summary>
internal static class TypeReach
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> From(IEnumerable<Type> start)
    {
        var reached = new HashSet<Type>();
        var waiting = new Stack<Type>(start);
        while (waiting.TryPop(out var type))
        {
            foreach (var part in Parts(type).Where(part => part.Assembly == typeof(Core.Audio.AudioFormat).Assembly))
            {
                if (reached.Add(part))
                {
                    foreach (var next in Named(part))
                    {
                        waiting.Push(next);
                    }
                }
            }
        }

        return reached;
    }

    private static IEnumerable<Type> Named(Type type)
    {
        var bodies = type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)).ToList();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(bodies.SelectMany(body => body.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(bodies.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(bodies.SelectMany(body => body.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType))
            .Concat(type.GetNestedTypes(All))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : []);
    }

    /// <summary>A type and what it is made of: 'IReadOnlyList of Passage' is also 'Passage'.</summary>
    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true, IsGenericTypeDefinition: false } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
