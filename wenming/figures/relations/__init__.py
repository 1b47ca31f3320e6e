"""Relations that a text states between its figures, one kind a module, the kinds in rooms.

::

    wholes    a whole and its parts, what is left, balances, shares to 100 %
    ratios    rates, shares, proportions, means, of amounts that the words pair
    changes   growth, fall, ranks and thresholds, with the values at both ends
    repeats   the same fact again, in the text and in last year's
    tables    what rows and columns say of one another, and prose of cells
"""
