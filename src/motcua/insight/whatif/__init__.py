"""What would happen if: offices played from samples of their dossiers, with ranges instead of one answer.

Sample, then play. A sample says for every dossier when it comes and which steps it takes: who does each, how
long the work is, how long nobody is needed before it. Playing only queues. So every lever is a change of the
sample or of the pools, and every figure is read from arrays.
"""
