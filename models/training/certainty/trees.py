"""Writes boosted trees as src/Kiosk.Core/Knowledge/BoostedTrees.cs reads them."""
import numpy


def line_of(nodes, place=0):
    """A tree from the root, left branch first; see BoostedTrees."""
    node = nodes[place]
    if node["is_leaf"]:
        return [f"{node['value']:.4g}"]
    return [f"{node['feature_idx']}:{node['num_threshold']:.6g}", *line_of(nodes, node["left"]), *line_of(nodes, node["right"])]


def write(model, path):
    with open(path, "w", encoding="ascii") as trees:
        print(f"{float(numpy.ravel(model._baseline_prediction)[0]):.6g}", file=trees)
        for (tree,) in model._predictors:
            print(" ".join(line_of(tree.nodes)), file=trees)
