using System.Globalization;

namespace Kiosk.Core.Knowledge;

/// <summary>
/// Gradient boosted decision trees for one probability (Friedman, Greedy Function Approximation, 2001), as
/// models/training/certainty writes them: the bias on the first line, then one tree a line, its nodes from the root with
/// the left branch first. A node is 'sign:threshold', its left branch for values up to the threshold; a leaf is a number
/// in log-odds.
/// </summary>
internal sealed class BoostedTrees
{
    private const int Leaf = -1;

    private readonly List<Node> nodes = [];
    private readonly List<int> roots = [];
    private readonly double bias;

    /// <exception cref="FormatException">The lines are not as described.</exception>
    public BoostedTrees(IEnumerable<string> lines)
    {
        using var line = lines.GetEnumerator();
        bias = line.MoveNext() ? Number(line.Current) : throw new FormatException("There are no trees: the first line must be the bias.");
        while (line.MoveNext())
        {
            var parts = line.Current.Split(' ');
            roots.Add(nodes.Count);
            if (Add(parts, 0) != parts.Length)
            {
                throw new FormatException($"Tree {roots.Count} has nodes that belong to no branch.");
            }
        }
    }

    /// <summary>Trees that come with the kiosk.</summary>
    /// <param name="name">A resource of this assembly.</param>
    public static BoostedTrees Shipped(string name)
    {
        using var reader = new StreamReader(typeof(BoostedTrees).Assembly.GetManifestResourceStream(name)!);
        return new BoostedTrees(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <param name="signs">As many as the trees were grown on, in that order.</param>
    /// <returns>0 to 1.</returns>
    public double Probability(ReadOnlySpan<double> signs)
    {
        var logOdds = bias;
        foreach (var root in roots)
        {
            var node = root;
            while (nodes[node].Sign != Leaf)
            {
                node = signs[nodes[node].Sign] <= nodes[node].Value ? node + 1 : nodes[node].Right;
            }

            logOdds += nodes[node].Value;
        }

        return 1 / (1 + Math.Exp(-logOdds));
    }

    /// <summary>Adds the branch that begins at a place, and gives the place behind it.</summary>
    private int Add(string[] parts, int place)
    {
        if (place >= parts.Length)
        {
            throw new FormatException($"Tree {roots.Count} ends within a branch.");
        }

        if (parts[place].Split(':') is not [var sign, var threshold])
        {
            nodes.Add(new Node(Leaf, Number(parts[place]), 0));
            return place + 1;
        }

        var node = nodes.Count;
        nodes.Add(default);
        var right = Add(parts, place + 1);
        nodes[node] = new Node(int.Parse(sign, NumberStyles.None, CultureInfo.InvariantCulture), Number(threshold), nodes.Count);
        return Add(parts, right);
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <param name="Value">The threshold, or what a leaf adds.</param>
    private readonly record struct Node(int Sign, double Value, int Right);
}
