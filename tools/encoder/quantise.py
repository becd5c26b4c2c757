"""Rewrites a float ONNX graph to 8 bits: matrices per column, multiplied by inputs that are quantised as they come; tables of vectors per row.

The form (DynamicQuantizeLinear, MatMulInteger, Cast, Mul) is plain ONNX and the one that ONNX Runtime joins into single kernels.
"""
import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

LEAST = 4096  # smaller matrices stay as they are: they cost nothing, and small heads lose most


def quantise_columns(matrix):
    scales = numpy.abs(matrix).max(0) / 127
    scales[scales == 0] = 1
    return numpy.clip(numpy.rint(matrix / scales), -127, 127).astype(numpy.int8), scales.astype(numpy.float32)


def quantise(model):
    graph = model.graph
    constants = {tensor.name: tensor for tensor in graph.initializer}
    nodes, added, dropped, quantised = [], {}, set(), {}

    def constant(name, array):
        if name not in added:
            added[name] = numpy_helper.from_array(array, name)
        return name

    for node in graph.node:
        table = constants.get(node.input[0]) if node.op_type == "Gather" else None
        matrix = constants.get(node.input[1]) if node.op_type == "MatMul" else None
        if table is not None and table.data_type == TensorProto.FLOAT and len(table.dims) == 2 and numpy.prod(table.dims) >= LEAST:
            small, scales = quantise_columns(numpy_helper.to_array(table).T)
            name, out = table.name, node.output[0]
            dropped.add(name)
            nodes += [
                helper.make_node("Gather", [constant(name + "_8", small.T.copy()), node.input[1]], [out + "_8"], axis=0),
                helper.make_node("Cast", [out + "_8"], [out + "_wide"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [constant(name + "_scales", scales[:, None]), node.input[1]], [out + "_scale"], axis=0),
                helper.make_node("Mul", [out + "_wide", out + "_scale"], [out]),
            ]
        elif matrix is not None and matrix.data_type == TensorProto.FLOAT and len(matrix.dims) == 2 and numpy.prod(matrix.dims) >= LEAST:
            small, scales = quantise_columns(numpy_helper.to_array(matrix))
            name, given, out = matrix.name, node.input[0], node.output[0]
            dropped.add(name)
            if given not in quantised:
                quantised[given] = True
                nodes.append(helper.make_node("DynamicQuantizeLinear", [given], [given + "_8", given + "_scale", given + "_zero"]))
            nodes += [
                helper.make_node("MatMulInteger", [given + "_8", constant(name + "_8", small), given + "_zero", constant(name + "_zero", numpy.int8(0))], [out + "_sum"]),
                helper.make_node("Cast", [out + "_sum"], [out + "_wide"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [given + "_scale", constant(name + "_scales", scales)], [out + "_scale"]),
                helper.make_node("Mul", [out + "_wide", out + "_scale"], [out]),
            ]
        else:
            nodes.append(node)
    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name not in dropped or tensor.name in used] + list(added.values())
    result = helper.make_graph(nodes, graph.name, graph.input, graph.output, kept)
    written = helper.make_model(result, opset_imports=model.opset_import, producer_name="TextMining tools/encoder")
    written.ir_version = min(model.ir_version, 8)
    onnx.checker.check_model(written)
    return written
