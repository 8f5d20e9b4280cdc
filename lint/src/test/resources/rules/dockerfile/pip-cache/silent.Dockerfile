FROM python:3.12
RUN pip install --no-cache-dir requests==2.32.3
RUN --mount=type=cache,target=/root/.cache pip install other==1.0
