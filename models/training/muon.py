"""Muon: momentum whose updates are orthogonalised by a Newton-Schulz iteration (Jordan et al., 2024)."""

import torch

NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)
ITERATIONS = 5


def orthogonalise(updates: torch.Tensor) -> torch.Tensor:
    """Pushes all singular values of each matrix (N, rows, columns), rows <= columns, towards 1."""
    a, b, c = NEWTON_SCHULZ
    norms = updates.flatten(1).norm(dim=1)[:, None, None]
    x = (updates / (norms + 1e-7)).bfloat16()
    for _ in range(ITERATIONS):
        gram = torch.bmm(x, x.transpose(1, 2).contiguous())
        x = a * x + torch.bmm(b * gram + c * torch.bmm(gram, gram), x)
    return x.float()


class Muon:
    """Optimises 2-D weights; those of one shape (up to transposition) are orthogonalised in one batch."""

    def __init__(self, weights: list[torch.nn.Parameter], decay: float = 0.02, momentum: float = 0.95):
        self.decay = decay
        self.momentum = momentum
        self.groups: dict[tuple, list[torch.nn.Parameter]] = {}
        for weight in weights:
            self.groups.setdefault(tuple(sorted(weight.shape)), []).append(weight)
        self.velocity = {id(weight): torch.zeros_like(weight) for weight in weights}

    @torch.no_grad()
    def step(self, rate: float) -> None:
        """Moves every weight by its orthogonalised momentum times `rate`, scaled to the size of an Adam step."""
        for shape, weights in self.groups.items():
            updates = orthogonalise(torch.stack([self._wide_update(w) for w in weights]))
            scale = 0.2 * max(shape) ** 0.5
            for weight, update in zip(weights, updates):
                turned = update.t() if weight.shape[0] > weight.shape[1] else update
                weight.mul_(1 - rate * self.decay).add_(turned, alpha=-rate * scale)

    def _wide_update(self, weight: torch.nn.Parameter) -> torch.Tensor:
        """Nesterov momentum of one weight, turned so that it has no more rows than columns."""
        velocity = self.velocity[id(weight)]
        velocity.mul_(self.momentum).add_(weight.grad)
        update = weight.grad + self.momentum * velocity
        return update.t() if update.shape[0] > update.shape[1] else update
