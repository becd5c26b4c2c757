"""The encoder: a small transformer with pre-normalised layers, and its heads."""
import json
import math
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F


@dataclass
class Shape:
    """Sizes of an encoder."""
    vocabulary: int
    layers: int = 4
    width: int = 192
    heads: int = 4
    inner: int = 768
    positions: int = 256
    dropout: float = 0.1

    def save(self, path):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(asdict(self), file, indent=1)

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(**json.load(file))


class Norm(nn.LayerNorm):
    """Layer normalisation in full precision, also within autocast (which the CPU's kernel of PyTorch 1.13 does not do by itself)."""

    def forward(self, x):
        return super().forward(x.float())


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.heads, self.size = shape.heads, shape.width // shape.heads
        self.before_attention = Norm(shape.width)
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.before_inner = Norm(shape.width)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        q, k, v = self.query_key_value(self.before_attention(x)).view(batch, length, 3, self.heads, self.size).permute(2, 0, 3, 1, 4)
        weights = torch.softmax((q @ k.transpose(-1, -2)) / math.sqrt(self.size) + bias, -1)
        mixed = (self.dropout(weights) @ v).transpose(1, 2).reshape(batch, length, self.heads * self.size)
        x = x + self.dropout(self.attended(mixed))
        return x + self.dropout(self.outer(F.gelu(self.inner(self.before_inner(x)))))


class Encoder(nn.Module):
    """Ids and mask (batch × length) → one vector a token (batch × length × width)."""

    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.first = Norm(shape.width)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.last = Norm(shape.width)
        self.dropout = nn.Dropout(shape.dropout)
        self.apply(_initialise)

    def forward(self, ids, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.first(self.pieces(ids) + self.places(places)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.last(x)


class MaskedHead(nn.Module):
    """Vectors of masked places → the scores of the pieces; shares its matrix with the embeddings."""

    def __init__(self, shape):
        super().__init__()
        self.turn = nn.Linear(shape.width, shape.width)
        self.norm = Norm(shape.width)
        self.bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.apply(_initialise)

    def forward(self, x, pieces):
        return self.norm(F.gelu(self.turn(x))) @ pieces.weight.t() + self.bias


class Reader(nn.Module):
    """An encoder with one linear head a task on [first; mean; greatest] of its vectors → the scores of all tasks, side by side."""

    def __init__(self, encoder, classes, dropout=0.2):
        super().__init__()
        self.encoder = encoder
        self.classes = list(classes)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(3 * encoder.shape.width, sum(self.classes))
        self.head.apply(_initialise)

    def forward(self, ids, mask):
        x = self.encoder(ids, mask)
        wide = mask[:, :, None].to(x.dtype)
        mean = (x * wide).sum(1) / wide.sum(1)
        greatest = (x - (1.0 - wide) * 1e4).max(1).values
        return self.head(self.dropout(torch.cat((x[:, 0], mean, greatest), -1)))


def _initialise(module):
    if isinstance(module, (nn.Linear, nn.Embedding)):
        nn.init.normal_(module.weight, std=0.02)
    if isinstance(module, nn.Linear):
        nn.init.zeros_(module.bias)
