using System.CommandLine;
using Kiosk.Host.CommandLine;
using Kiosk.Host.Verbs.Knowledge;

namespace Kiosk.Host.Verbs;

/// <summary>'kiosk knowledge': makes the bundle that the kiosk answers from.</summary>
internal static class KnowledgeVerb
{
    /// <param name="time">Tells which day it is.</param>
    public static Command Create(TimeProvider time) =>
        new Verb("knowledge", "Make, approve, install and look into the knowledge that the kiosk answers from.")
        {
            ImportVerb.Create(time), ReadingVerbs.Show(), ReadingVerbs.Search(), DiffVerb.Create(), SigningVerbs.Key(), SigningVerbs.Sign(),
            CheckVerb.Create(time), SigningVerbs.Install(), WithdrawVerb.Create(),
        };
}
